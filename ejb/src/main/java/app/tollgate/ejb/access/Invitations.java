package app.tollgate.ejb.access;

import app.tollgate.api.access.AcceptInvitationRequest;
import app.tollgate.api.access.InvitationAccepted;
import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.access.PasswordLength;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Boundary of invitations: send again, withdraw, accept. */
@Stateless
@Interceptors(TenantTransaction.class)
public class Invitations {

    private static final FieldError NOT_GOOD = FieldError.at(
            "/token", "not-good", "This invitation has ended or was used; ask an admin to send a new one.");

    @Inject
    private UserAccounts users;

    @Inject
    private InvitationIssuing issuing;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private InvitationAcceptance acceptance;

    @Inject
    private TenantDoor door;

    @Inject
    private Clock clock;

    /**
     * Sends a fresh link; the one before stops working.
     *
     * @throws ProblemException {@code conflict} if the person is inactive or has a password already
     */
    public UserView resend(Caller caller, UUID userId) {
        if (tenants.find(caller.tenant()).map(Tenant::demo).orElse(false)) {
            throw new ProblemException(ProblemCode.DEMO_LIMIT, "A demo invites nobody; in your own account it would.");
        }
        UserAccount user = person(userId);
        if (!user.active() || user.passwordHash().isPresent()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "Only an active person who has no password yet can be invited again.");
        }
        Invitation invitation = issuing.issue(caller, user);
        return user.view(Optional.of(invitation), clock.instant());
    }

    /** The link stops working; the person stays on the list and can be invited again. */
    public void withdraw(Caller caller, UUID userId) {
        UserAccount user = person(userId);
        users.findInvitation(user)
                .filter(found -> found.status(clock.instant()) != InvitationStatus.ACCEPTED)
                .orElseThrow(ProblemException::notFound)
                .withdraw(clock.instant());
    }

    /**
     * Sets the password that the invited person chose.
     *
     * @param nobody carries the request; the token names the tenant
     * @throws ProblemException {@code invalid} for a token that is unknown, used, withdrawn or too old, all worded alike
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public InvitationAccepted accept(Caller nobody, Draft<AcceptInvitationRequest> draft) {
        AcceptInvitationRequest body = draft.checked((read, errors) -> check(nobody, read, errors));
        InvitationToken token = InvitationToken.read(body.token()).orElseThrow(Invitations::notGood);
        Tenant tenant = tenants.find(token.tenant()).filter(Tenant::migrated).orElseThrow(Invitations::notGood);
        door.check(tenant.id());
        String email = acceptance.accept(nobody.on(tenant.id()), token.hash(), body.password());
        return new InvitationAccepted(tenant.id().slug(), tenant.name(), email);
    }

    private void check(Caller nobody, AcceptInvitationRequest body, FieldErrors errors) {
        PasswordLength.check("/password", body.password(), errors);
        if (body.token() != null && !isOpen(nobody, body.token())) {
            errors.add(NOT_GOOD);
        }
    }

    private boolean isOpen(Caller nobody, String text) {
        return InvitationToken.read(text)
                .filter(token ->
                        tenants.find(token.tenant()).filter(Tenant::migrated).isPresent())
                .filter(token -> acceptance.isOpen(nobody.on(token.tenant()), token.hash()))
                .isPresent();
    }

    static ProblemException notGood() {
        return ProblemException.invalid(List.of(NOT_GOOD));
    }

    private UserAccount person(UUID id) {
        return users.find(id).orElseThrow(ProblemException::notFound);
    }
}
