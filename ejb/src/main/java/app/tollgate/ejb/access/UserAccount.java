package app.tollgate.ejb.access;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.access.UserView;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Masked;
import app.tollgate.ejb.audit.Unlogged;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person who may sign in to one realm, once there is a password. */
@Entity
@Table(name = "user_account")
class UserAccount implements LoggedRecord {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "email")
    private String email;

    @Column(name = "name")
    private String name;

    @Convert(converter = RolesColumn.class)
    @Column(name = "roles")
    private Set<Role> roles;

    @Column(name = "active")
    private boolean active;

    @Masked
    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Unlogged("each sign-in is an entry of its own")
    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected UserAccount() {}

    UserAccount(String email, String name, Set<Role> roles, Instant now) {
        this.id = Ids.next();
        this.email = EmailAddress.normal(email);
        this.name = name;
        this.roles = Set.copyOf(roles);
        this.active = true;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void change(String newName, String newEmail, Set<Role> newRoles) {
        name = newName;
        email = EmailAddress.normal(newEmail);
        roles = Set.copyOf(newRoles);
    }

    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    /** The person as every boundary sees them. */
    Actor actor() {
        return LiveSession.person(id, name, roles);
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("USER", id.toString(), name);
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return roles;
    }

    boolean active() {
        return active;
    }

    /** Whether this person can sign in and look after the tenant. */
    boolean isWorkingAdmin() {
        return active && passwordHash != null && roles.contains(Role.ADMIN);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    UserView view(Optional<Invitation> invitation, Instant now) {
        return new UserView(
                id,
                name,
                email,
                roles,
                active,
                invitation.map(found -> found.view(now)).orElse(null),
                createdAt,
                lastSignInAt);
    }
}
