package app.tollgate.ejb.selfheal;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LoggedRecord;
import app.tollgate.ejb.audit.Unlogged;
import app.tollgate.ejb.schedule.TimeOfDayColumn;
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
import java.time.LocalTime;
import java.util.List;

/** The one row of what is sent by itself about self-healed contacts. */
@Entity
@Table(name = "self_healed_report")
class ReportSettingsRow implements LoggedRecord {

    @Unlogged("there is one")
    @Id
    @Column(name = "id")
    private boolean id;

    @Column(name = "enabled")
    private boolean enabled;

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

    @Convert(converter = ColumnsColumn.class)
    @Column(name = "columns")
    private List<HealedColumn> columns;

    @Unlogged("bookkeeping")
    @Version
    @Column(name = "version")
    private long version;

    protected ReportSettingsRow() {}

    /** Takes over what was checked. */
    void choose(SelfHealedReportSettings settings) {
        enabled = settings.enabled();
        frequency = settings.frequency();
        dayOfWeek = settings.timing().dayOfWeek();
        dayOfMonth = settings.timing().dayOfMonth();
        deliveryTime = settings.deliveryTime();
        recipients = settings.recipients().stream().map(EmailAddress::normal).toList();
        columns = settings.columns();
    }

    SelfHealedReportSettings settings() {
        return new SelfHealedReportSettings(
                enabled, frequency, dayOfWeek, dayOfMonth, deliveryTime, recipients, columns);
    }

    long version() {
        return version;
    }

    @Override
    public LogTarget logTarget(Caller by) {
        return new LogTarget("SELF_HEALED_REPORT", by.tenant().slug(), null);
    }
}
