package app.tollgate.ejb.access;

import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of a tenant's people: list, invite, change, deactivate and reactivate; nobody is deleted. */
@Stateless
@Interceptors(TenantTransaction.class)
public class Team {

    @Inject
    private UserAccounts users;

    @Inject
    private InvitationIssuing invitations;

    @Inject
    private UserSessions sessions;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private SignInLog log;

    @Inject
    private Clock clock;

    /** Everybody, newest first. */
    public Page<UserView> list(Caller caller, PageRequest page) {
        List<UserAccount> found = users.page(Cursors.read(page), page.rowsToRead());
        Map<UUID, Invitation> invited = users.invitationsOf(found);
        return page.cut(
                found.stream()
                        .map(user -> user.view(Optional.ofNullable(invited.get(user.id())), clock.instant()))
                        .toList(),
                user -> user.id().toString());
    }

    /** @throws ProblemException {@code not-found} */
    public UserView get(Caller caller, UUID id) {
        return view(person(id));
    }

    /**
     * Adds a person and sends the invitation.
     *
     * @throws ProblemException {@code already-exists} if the email is taken, {@code demo-limit} in a demo
     */
    public UserView invite(Caller caller, Draft<InviteUserRequest> draft) {
        refuseInDemo(caller);
        InviteUserRequest request = draft.checked(PersonRules::check);
        UserAccount user = new UserAccount(request.email(), request.name(), request.roles(), clock.instant());
        users.add(user);
        invitations.issue(caller, user);
        return view(user);
    }

    /**
     * Changes name, email, roles or state; deactivation ends the person's sessions in the same commit, a new email sends a pending
     * invitation there.
     *
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code last-admin} if nobody could look after the tenant any more
     */
    public UserView change(Caller caller, UUID id, Function<ChangeUserRequest, Draft<ChangeUserRequest>> change) {
        users.lockToChange(id);
        UserAccount user = person(id);
        ChangeUserRequest request =
                change.apply(ChangeUserRequest.of(view(user))).checked(PersonRules::check);
        boolean moved = !EmailAddress.normal(request.email()).equals(user.email());
        if (moved && users.findByEmail(EmailAddress.normal(request.email())).isPresent()) {
            throw new ProblemException(ProblemCode.ALREADY_EXISTS, "Somebody on the team has this email already.");
        }
        if (user.isWorkingAdmin() && !staysAdmin(request)) {
            refuseToLoseLastAdmin(id);
        }
        user.change(request.name(), request.email(), request.roles());
        activate(caller, user, request.active());
        users.flush();
        if (moved && isInvited(user)) {
            invitations.issue(caller, user);
        }
        sessions.announcePerson(caller, id);
        return view(user);
    }

    private void activate(Caller caller, UserAccount user, boolean active) {
        if (active) {
            user.reactivate();
            return;
        }
        user.deactivate();
        users.findInvitation(user).ifPresent(invitation -> invitation.withdraw(clock.instant()));
        int ended = sessions.endAllOf(caller, user.id());
        if (ended > 0) {
            log.revokedAll(caller, user, ended);
        }
    }

    private static boolean staysAdmin(ChangeUserRequest request) {
        return request.active() && request.roles().contains(Role.ADMIN);
    }

    private void refuseToLoseLastAdmin(UUID id) {
        if (!users.hasOtherWorkingAdmin(id)) {
            throw new ProblemException(
                    ProblemCode.LAST_ADMIN, "Make somebody else an admin first, and let them sign in.");
        }
    }

    private boolean isInvited(UserAccount user) {
        return users.findInvitation(user)
                .filter(invitation -> invitation.status(clock.instant()) == InvitationStatus.PENDING)
                .isPresent();
    }

    private void refuseInDemo(Caller caller) {
        if (tenants.find(caller.tenant()).map(Tenant::demo).orElse(false)) {
            throw new ProblemException(ProblemCode.DEMO_LIMIT, "A demo invites nobody; in your own account it would.");
        }
    }

    private UserAccount person(UUID id) {
        return users.find(id).orElseThrow(ProblemException::notFound);
    }

    private UserView view(UserAccount user) {
        return user.view(users.findInvitation(user), clock.instant());
    }
}
