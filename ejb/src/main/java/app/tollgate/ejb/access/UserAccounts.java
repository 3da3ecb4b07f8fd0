package app.tollgate.ejb.access;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Store of the people of a realm and their invitations. */
@ApplicationScoped
class UserAccounts {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    UserAccounts() {}

    UserAccounts(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ProblemException {@code already-exists} if the email is taken */
    void add(UserAccount user) {
        if (findByEmail(user.email()).isPresent()) {
            throw emailTaken();
        }
        entities.persist(user);
        flush();
    }

    void add(Invitation invitation) {
        entities.persist(invitation);
    }

    /** Writes pending changes now. */
    void flush() {
        try {
            entities.flush();
        } catch (PersistenceException lostTheRace) {
            if (String.valueOf(lostTheRace.getMessage()).contains("user_account_email_key")) {
                throw emailTaken();
            }
            throw lostTheRace;
        }
    }

    Optional<UserAccount> find(UUID id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id));
    }

    /** The person, held until the commit: who changes them at the same time waits. */
    Optional<UserAccount> findToChange(UUID id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Holds the person, and the admins before, so that two changes wait for each other in one order. */
    void lockToChange(UUID id) {
        hasOtherWorkingAdmin(id);
        findToChange(id);
    }

    Optional<UserAccount> findByEmail(String email) {
        return entities.createQuery("select u from UserAccount u where u.email = :email", UserAccount.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** Everybody, newest first, from after the given id. */
    List<UserAccount> page(Optional<UUID> after, int rows) {
        String condition = after.isPresent() ? " where u.id < :after" : "";
        var query = entities.createQuery(
                "select u from UserAccount u" + condition + " order by u.id desc", UserAccount.class);
        after.ifPresent(id -> query.setParameter("after", id));
        return query.setMaxResults(rows).getResultList();
    }

    /** Whether an admin who can sign in is there beside the given person; locks them until the commit. */
    boolean hasOtherWorkingAdmin(UUID than) {
        // All candidates are locked in one order, so that two admins who deactivate each other do not both succeed.
        return entities.createQuery(
                        "select u from UserAccount u where u.active = true and u.roles like '%ADMIN%' order by u.id",
                        UserAccount.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .anyMatch(user -> !user.id().equals(than) && user.isWorkingAdmin());
    }

    /** Everybody who looks after the tenant and can sign in. */
    List<UserAccount> workingAdmins() {
        return entities.createQuery(
                        "select u from UserAccount u where u.active = true and u.roles like '%ADMIN%'"
                                + " order by u.id",
                        UserAccount.class)
                .getResultStream()
                .filter(UserAccount::isWorkingAdmin)
                .toList();
    }

    /** Every admin who is not deactivated, invited ones among them. */
    List<UserAccount> activeAdmins() {
        return entities.createQuery(
                        "select u from UserAccount u where u.active = true and u.roles like '%ADMIN%' order by u.id",
                        UserAccount.class)
                .getResultList();
    }

    /** Everybody who is not deactivated, invited people among them, in the order they were added. */
    List<UserAccount> active() {
        return entities.createQuery(
                        "select u from UserAccount u where u.active = true order by u.id", UserAccount.class)
                .getResultList();
    }

    List<UserAccount> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select u from UserAccount u where u.id in :ids", UserAccount.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    boolean isEmpty() {
        return entities.createQuery("select count(u) from UserAccount u", Long.class)
                        .getSingleResult()
                == 0;
    }

    Optional<Invitation> findInvitation(UserAccount user) {
        return Optional.ofNullable(entities.find(Invitation.class, user.id())).map(found -> found.of(user));
    }

    Optional<Invitation> findInvitation(byte[] tokenHash) {
        return entities.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", tokenHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Map<UUID, Invitation> invitationsOf(List<UserAccount> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select i from Invitation i where i.userId in :ids", Invitation.class)
                .setParameter("ids", users.stream().map(UserAccount::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Invitation::userId, Function.identity()));
    }

    private static ProblemException emailTaken() {
        return new ProblemException(
                ProblemCode.ALREADY_EXISTS,
                "Somebody on the team has this email already; look among the inactive, too.");
    }
}
