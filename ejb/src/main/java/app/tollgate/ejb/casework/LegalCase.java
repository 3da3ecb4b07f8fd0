package app.tollgate.ejb.casework;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseStatus;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import app.tollgate.ejb.shared.OptionalIdColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A matter that the company works on, with who it is about and who works on it. */
@Entity
@Table(name = "legal_case")
class LegalCase implements LoggedRecord {

    /** Every column of the row {@code c}, for queries in SQL. */
    static final String COLUMNS =
            "c.id, c.external_id, c.title, c.case_type_id, c.status, c.contact_ids, c.assigned_user_ids, c.next_steps,"
                    + " c.search_text, c.created_at, c.archived_at, c.version";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "title")
    private String title;

    @Convert(converter = OptionalIdColumn.class)
    @Column(name = "case_type_id")
    private UUID caseTypeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CaseStatus status;

    @Convert(converter = IdsColumn.class)
    @Column(name = "contact_ids")
    private List<UUID> contactIds;

    @Convert(converter = IdsColumn.class)
    @Column(name = "assigned_user_ids")
    private List<UUID> assignedUserIds;

    @Column(name = "next_steps")
    private String nextSteps;

    @Unlogged("made of the others")
    @Column(name = "search_text")
    private String searchText;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected LegalCase() {}

    LegalCase(CaseRequest request, Optional<UUID> type, Instant now) {
        this.id = Ids.next();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        change(request, type);
    }

    /** Takes over what was checked. */
    final void change(CaseRequest request, Optional<UUID> type) {
        externalId = request.externalId() == null ? null : request.externalId().trim();
        title = request.title().trim();
        caseTypeId = type.orElse(null);
        status = request.status();
        contactIds = request.contactIds().stream().distinct().toList();
        assignedUserIds = request.assignedUserIds().stream().distinct().toList();
        nextSteps = CaseRules.steps(request.nextSteps()).orElse(null);
        searchText = SearchText.of(request);
    }

    void dropContact(UUID contact) {
        contactIds = contactIds.stream().filter(each -> !contact.equals(each)).toList();
    }

    /** Only title and type stay, for the usage that names it. */
    void archive(Instant now) {
        change(new CaseRequest(title, null, status, List.of(), List.of(), null, null), Optional.ofNullable(caseTypeId));
        archivedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("CASE", id.toString(), title);
    }

    UUID id() {
        return id;
    }

    Optional<UUID> caseTypeId() {
        return Optional.ofNullable(caseTypeId);
    }

    List<UUID> contactIds() {
        return contactIds;
    }

    List<UUID> assignedUserIds() {
        return assignedUserIds;
    }

    /** @param types their names */
    CaseView view(Map<UUID, String> types) {
        return new CaseView(
                id,
                externalId,
                title,
                caseTypeId().map(types::get).orElse(null),
                status,
                contactIds,
                assignedUserIds,
                nextSteps,
                createdAt);
    }
}
