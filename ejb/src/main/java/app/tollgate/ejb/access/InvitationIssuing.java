package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Issues invitations to staff: a fresh token each time, told to whoever sends the mail. */
@ApplicationScoped
class InvitationIssuing {

    static final Duration STAFF_LIFE = Duration.ofHours(24);

    @Inject
    private UserAccounts users;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Event<InvitationIssued> issued;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    Invitation issue(Caller caller, UserAccount user) {
        return issue(caller, user, tenants.find(caller.tenant()));
    }

    Invitation issue(Caller caller, UserAccount user, Optional<Tenant> tenant) {
        InvitationToken token = InvitationToken.make(caller.tenant(), random);
        Invitation invitation = users.findInvitation(user).orElseGet(() -> new Invitation(user.id()).of(user));
        Instant now = clock.instant();
        invitation.send(token.hash(), now, now.plus(STAFF_LIFE));
        users.add(invitation);
        users.flush();
        issued.fire(new InvitationIssued(
                caller, user.id(), user.email(), user.name(), token.text(), now.plus(STAFF_LIFE), tenant));
        return invitation;
    }
}
