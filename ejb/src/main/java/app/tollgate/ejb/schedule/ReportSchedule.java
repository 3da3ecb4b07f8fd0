package app.tollgate.ejb.schedule;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.ReportFilters;
import app.tollgate.api.schedule.ReportScheduleRequest;
import app.tollgate.api.schedule.ReportScheduleView;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import app.tollgate.ejb.spending.AddressList;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A usage report that is sent by itself. */
@Entity
@Table(name = "report_schedule")
class ReportSchedule implements LoggedRecord {

    static final String KIND = "REPORT_SCHEDULE";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private ReportType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "content")
    private ReportContent content;

    @Enumerated(EnumType.STRING)
    @Column(name = "frequency")
    private Frequency frequency;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_of_week")
    private DayOfWeek dayOfWeek;

    @Column(name = "day_of_month")
    private Integer dayOfMonth;

    @Convert(converter = TimeOfDayColumn.class)
    @Column(name = "delivery_time")
    private LocalTime deliveryTime;

    @Convert(converter = AddressList.class)
    @Column(name = "recipients")
    private List<String> recipients;

    /** As text: EclipseLink cannot insert an id that is missing. */
    @Column(name = "campaign_id")
    private String campaignId;

    @Column(name = "case_type")
    private String caseType;

    @Column(name = "broken_out")
    private boolean breakOutByCaseType;

    @Column(name = "skip_if_empty")
    private boolean skipIfEmpty;

    @Column(name = "active")
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by_name")
    private String createdByName;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected ReportSchedule() {}

    ReportSchedule(ReportScheduleRequest request, Actor creator, Instant now) {
        this.id = Ids.next();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.createdByName = creator.name();
        change(request);
    }

    /** Takes over what was checked. */
    final void change(ReportScheduleRequest request) {
        Timing timing = request.timing();
        name = request.name().trim();
        type = request.type();
        content = request.content();
        frequency = timing.frequency();
        dayOfWeek = timing.dayOfWeek();
        dayOfMonth = timing.dayOfMonth();
        deliveryTime = timing.deliveryTime();
        recipients = request.recipients().stream().map(EmailAddress::normal).toList();
        campaignId = Optional.ofNullable(request.filters().campaignId())
                .map(UUID::toString)
                .orElse(null);
        caseType = request.filters().caseType();
        breakOutByCaseType = request.filters().breakOutByCaseType();
        skipIfEmpty = request.skipIfEmpty();
        active = request.active();
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget(KIND, id.toString(), name);
    }

    UUID id() {
        return id;
    }

    boolean isActive() {
        return active;
    }

    PlanOwner owner() {
        return owner(id);
    }

    static PlanOwner owner(UUID id) {
        return new PlanOwner(KIND, id);
    }

    DeliveryTerms terms() {
        return new DeliveryTerms(name, recipients, skipIfEmpty);
    }

    ReportScheduleRequest settings() {
        return ReportScheduleRequest.of(view(Optional.empty()));
    }

    ReportScheduleView view(Optional<Instant> next) {
        return new ReportScheduleView(
                id,
                name,
                type,
                content,
                frequency,
                dayOfWeek,
                dayOfMonth,
                deliveryTime,
                recipients,
                new ReportFilters(
                        Optional.ofNullable(campaignId).map(UUID::fromString).orElse(null),
                        caseType,
                        breakOutByCaseType),
                skipIfEmpty,
                active,
                next.orElse(null),
                createdAt,
                createdByName);
    }
}
