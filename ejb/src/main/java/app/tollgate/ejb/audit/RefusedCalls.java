package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls with a key or session that is known and yet did not open, on their way into the log of its tenant. No rate limit counts them, as
 * they are nobody's: so a key or person has one entry a minute on each node, with how many calls it stands for.
 */
@ApplicationScoped
public class RefusedCalls {

    private static final Logger LOG = Logger.getLogger(RefusedCalls.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Inject
    private LogBatches batches;

    @Inject
    private Repeater repeater;

    @Inject
    private Clock clock;

    private final Tally<UUID, Refused> tally = new Tally<>();

    private record Refused(ApiCall call, String reason) {}

    void onPlatformReady(@Observes @Priority(900) PlatformReady ready) {
        repeater.untilTheEnd(PAUSE, "Writing refused calls into the system logs", this::write, this::write);
    }

    /**
     * Takes note of a call.
     *
     * @param call its caller is the key or person
     * @param reason a stable word
     */
    public void note(ApiCall call, String reason) {
        tally.note(call.caller().actor().id(), new Refused(call, reason));
    }

    /** A tenant whose log takes nothing now must not keep the others from theirs. */
    void write() {
        tally.due(clock.instant()).forEach(this::write);
    }

    private void write(Tally.Counted<UUID, Refused> counted) {
        ApiCall call = counted.first().call();
        TenantId tenant = call.caller().tenant();
        LogEntry entry = call.entry();
        LogEvent event = entry.event().with("reason", counted.first().reason()).with("calls", counted.times());
        try {
            batches.add(Caller.system(tenant, "system log"), List.of(LogEntry.of(call.caller(), event, call.at())));
        } catch (RuntimeException failed) {
            tally.again(counted);
            LOG.log(Level.WARNING, "Refused calls of a key or person of " + tenant + " wait for the database", failed);
        }
    }
}
