package app.tollgate.ejb.selfheal;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.selfheal.EnrichmentRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.audit.LoggedRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Somebody found a new number for a contact. */
@Entity
@Table(name = "enrichment")
class Enrichment implements LoggedRecord {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "old_number")
    private String oldNumber;

    @Column(name = "new_number")
    private String newNumber;

    @Column(name = "source")
    private String source;

    @Column(name = "enriched_at")
    private Instant enrichedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Enrichment() {}

    Enrichment(UUID contact, EnrichmentRequest found, Instant now) {
        this.id = Ids.next();
        this.contactId = contact;
        this.oldNumber = found.oldNumber();
        this.newNumber = found.newNumber();
        this.source = found.source().strip();
        this.enrichedAt = found.at().truncatedTo(ChronoUnit.MICROS);
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("ENRICHMENT", id.toString(), newNumber);
    }

    UUID id() {
        return id;
    }

    UUID contactId() {
        return contactId;
    }

    String oldNumber() {
        return oldNumber;
    }

    String newNumber() {
        return newNumber;
    }

    Instant enrichedAt() {
        return enrichedAt;
    }
}
