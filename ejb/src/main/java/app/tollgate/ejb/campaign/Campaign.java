package app.tollgate.ejb.campaign;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import app.tollgate.ejb.shared.MicrosColumn;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A campaign that runs over a list. */
@Entity
@Table(name = "campaign")
class Campaign implements LoggedRecord {

    static final String LOG_KIND = "CAMPAIGN";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Convert(converter = OptionalIdColumn.class)
    @Column(name = "list_id")
    private UUID listId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CampaignStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "pause_reason")
    private PauseReason pauseReason;

    @Convert(converter = MicrosColumn.class)
    @Column(name = "monthly_cap_micros")
    private Money monthlyCap;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected Campaign() {}

    Campaign(CampaignRequest request, Instant now) {
        this.id = Ids.next();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        become(CampaignState.DRAFT);
        change(request);
    }

    /** Takes over what was checked. */
    final void change(CampaignRequest request) {
        name = request.name().trim();
        listId = request.listId();
        monthlyCap = request.monthlyCap();
    }

    final void become(CampaignState state) {
        status = state.status();
        pauseReason = state.reason().orElse(null);
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

    Optional<UUID> listId() {
        return Optional.ofNullable(listId);
    }

    Optional<Money> monthlyCap() {
        return Optional.ofNullable(monthlyCap);
    }

    CampaignState state() {
        return new CampaignState(status, Optional.ofNullable(pauseReason));
    }

    CampaignRequest settings() {
        return new CampaignRequest(name, listId, monthlyCap);
    }

    /** @param lists the names of lists by their ids */
    CampaignView view(Map<UUID, String> lists) {
        return new CampaignView(
                id, name, listId, listId().map(lists::get).orElse(null), status, pauseReason, monthlyCap, createdAt);
    }
}
