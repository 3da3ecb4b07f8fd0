package app.tollgate.ejb.access;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.audit.Tally;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sign-ins that were not even tried, because there had been too many: told to the log of the account's company once a minute at most,
 * with how many there were, if the account exists. That is found out off their path, so that no answer's time tells it.
 */
@ApplicationScoped
class RefusedSignIns {

    private static final Logger LOG = Logger.getLogger(RefusedSignIns.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    private SignInAccounts accounts;

    @Inject
    private SignInLog log;

    @Inject
    private Repeater repeater;

    @Inject
    private Clock clock;

    private final Tally<Account, Attempt> tally = new Tally<>();

    private record Account(TenantId tenant, String email) {}

    private record Attempt(Caller visitor, Account account) {}

    void onPlatformReady(@Observes @Priority(900) PlatformReady ready) {
        repeater.untilTheEnd(PAUSE, "Writing refused sign-ins into the system logs", this::write, this::write);
    }

    /** @param visitor stands on the realm of the account */
    void note(Caller visitor, String email) {
        Account account = new Account(visitor.tenant(), EmailAddress.normal(email));
        tally.note(account, new Attempt(visitor, account));
    }

    /** A tenant whose log takes nothing now must not keep the others from theirs. */
    void write() {
        tally.due(clock.instant()).forEach(this::write);
    }

    private void write(Tally.Counted<Account, Attempt> counted) {
        Attempt attempt = counted.first();
        try {
            accounts.find(attempt.visitor(), attempt.account().email())
                    .ifPresent(known -> log.tooMany(attempt.visitor(), known.person(), counted.times()));
        } catch (RuntimeException failed) {
            tally.again(counted);
            LOG.log(
                    Level.WARNING,
                    "Refused sign-ins at " + attempt.visitor().tenant() + " wait for the database",
                    failed);
        }
    }
}
