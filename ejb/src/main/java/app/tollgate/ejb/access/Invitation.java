package app.tollgate.ejb.access;

import app.tollgate.api.access.InvitationStatus;
import app.tollgate.api.access.InvitationView;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Masked;
import app.tollgate.ejb.audit.Unlogged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The one invitation of a person; sending it again replaces the token, so that the older mail stops working. */
@Entity
@Table(name = "invitation")
class Invitation implements LoggedRecord {

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Masked
    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    // Not kept: whoever changes an invitation knows whose it is, and tells the log by it.
    private transient String email;

    protected Invitation() {}

    Invitation(UUID userId) {
        this.userId = userId;
    }

    /** The same, known under the email of the person whom it invites. */
    Invitation of(UserAccount invited) {
        email = invited.email();
        return this;
    }

    void send(byte[] newTokenHash, Instant now, Instant until) {
        tokenHash = newTokenHash.clone();
        sentAt = now.truncatedTo(ChronoUnit.MICROS);
        expiresAt = until.truncatedTo(ChronoUnit.MICROS);
        acceptedAt = null;
        withdrawnAt = null;
    }

    void accept(Instant now) {
        acceptedAt = now;
    }

    void withdraw(Instant now) {
        if (acceptedAt == null && withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("INVITATION", userId.toString(), email);
    }

    UUID userId() {
        return userId;
    }

    InvitationStatus status(Instant now) {
        if (acceptedAt != null) {
            return InvitationStatus.ACCEPTED;
        }
        if (withdrawnAt != null) {
            return InvitationStatus.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? InvitationStatus.PENDING : InvitationStatus.EXPIRED;
    }

    InvitationView view(Instant now) {
        return new InvitationView(status(now), sentAt, expiresAt);
    }
}
