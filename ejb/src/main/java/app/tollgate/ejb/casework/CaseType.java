package app.tollgate.ejb.casework;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.casework.CaseTypeRequest;
import app.tollgate.api.casework.CaseTypeView;
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

/** A kind of matter that the company takes on. */
@Entity
@Table(name = "case_type")
class CaseType implements LoggedRecord {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected CaseType() {}

    CaseType(CaseTypeRequest request, Instant now) {
        this.id = Ids.next();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        change(request);
    }

    /** Takes over what was checked. */
    final void change(CaseTypeRequest request) {
        name = request.name().trim();
    }

    void archive(Instant now) {
        archivedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("CASE_TYPE", id.toString(), name);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    CaseTypeView view(long cases) {
        return new CaseTypeView(id, name, cases, createdAt);
    }
}
