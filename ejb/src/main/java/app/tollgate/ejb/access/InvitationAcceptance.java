package app.tollgate.ejb.access;

import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.Optional;

/** Boundary of the one commit in which an invitation becomes an account with a password. */
@Stateless
@Interceptors(TenantTransaction.class)
public class InvitationAcceptance {

    @Inject
    private UserAccounts users;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInLog log;

    @Inject
    private Clock clock;

    /** Whether the invitation can be accepted now. */
    public boolean isOpen(Caller caller, byte[] tokenHash) {
        return open(tokenHash).isPresent();
    }

    /** Answers the email the person signs in with. */
    public String accept(Caller caller, byte[] tokenHash, String password) {
        Invitation invitation = open(tokenHash).orElseThrow(Invitations::notGood);
        UserAccount user =
                users.find(invitation.userId()).filter(UserAccount::active).orElseThrow(Invitations::notGood);
        user.choosePassword(passwords.hash(password));
        invitation.of(user).accept(clock.instant());
        log.invitationAccepted(caller, user);
        return user.email();
    }

    private Optional<Invitation> open(byte[] tokenHash) {
        return users.findInvitation(tokenHash)
                .filter(found -> found.status(clock.instant()) == InvitationStatus.PENDING);
    }
}
