package app.tollgate.ejb.casework;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A named set of contacts. */
@Entity
@Table(name = "contact_list")
class ContactList implements LoggedRecord {

    static final String LOG_KIND = "CONTACT_LIST";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected ContactList() {}

    ContactList(ContactListRequest request, Instant now) {
        this.id = Ids.next();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        change(request);
    }

    /** Takes over what was checked. */
    final void change(ContactListRequest request) {
        name = request.name().trim();
        caseType = request.caseType() == null ? null : request.caseType().trim();
    }

    void archive(Instant now) {
        archivedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget(LOG_KIND, id.toString(), name);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    ContactListView view(long contacts) {
        return new ContactListView(id, name, caseType, contacts, createdAt);
    }
}
