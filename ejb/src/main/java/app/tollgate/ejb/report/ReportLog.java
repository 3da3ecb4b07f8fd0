package app.tollgate.ejb.report;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Words for the system log what becomes of reports: who let which data out, and which file exactly. */
@ApplicationScoped
class ReportLog {

    @Inject
    private SystemLog log;

    @Inject
    private Reports reports;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    void requested(Caller caller, UUID id, ReportOrder order) {
        log.add(
                caller,
                export("REPORT_REQUESTED")
                        .about(new LogTarget(
                                "REPORT", id.toString(), order.type().name()))
                        .with("content", order.content().name())
                        .with("from", order.from().map(LocalDate::toString).orElse(null))
                        .with("to", order.to().map(LocalDate::toString).orElse(null))
                        .with(
                                "campaignId",
                                order.campaignId().map(UUID::toString).orElse(null))
                        .with("caseType", order.caseType().orElse(null))
                        .with("breakOutByCaseType", order.brokenOut())
                        .with("choices", order.choices().orElse(null)));
    }

    /** The file is complete: told as the doing of whoever asked for it. */
    void made(Caller system, UUID id) {
        reports.find(id, clock.instant())
                .ifPresent(report ->
                        log.add(new Caller(system.tenant(), asker(id), system.request()), told("REPORT_MADE", report)));
    }

    /** No file will come: told under whoever asked for it, too. */
    void failed(Caller system, UUID id) {
        reports.find(id, clock.instant())
                .ifPresent(report -> log.add(
                        new Caller(system.tenant(), asker(id), system.request()), chosen("REPORT_FAILED", report)));
    }

    void downloaded(Caller caller, ReportFile file, Optional<String> range) {
        reports.find(file.report(), clock.instant())
                .ifPresent(report ->
                        log.add(caller, told("REPORT_DOWNLOADED", report).with("range", range.orElse(null))));
    }

    void cancelled(Caller caller, UUID id) {
        gone(caller, "REPORT_CANCELLED", id);
    }

    /** To be told while the report is still there. */
    void removing(Caller caller, UUID id) {
        gone(caller, "REPORT_REMOVED", id);
    }

    private void gone(Caller caller, String action, UUID id) {
        // One that is too old is gone for everybody else, but not for the log.
        reports.find(id, Instant.EPOCH).ifPresent(report -> log.add(caller, chosen(action, report)));
    }

    private static LogEvent told(String action, ReportView report) {
        return chosen(action, report)
                .with("rows", report.rows())
                .with("bytes", report.bytes())
                .with("sha256", report.sha256());
    }

    private static LogEvent chosen(String action, ReportView report) {
        return export(action)
                .about(new LogTarget(
                        "REPORT", report.id().toString(), report.type().name()))
                .with("from", text(report.from()))
                .with("to", text(report.to()))
                .with("campaignId", text(report.campaignId()))
                .with("caseType", report.caseType());
    }

    private static LogEvent export(String action) {
        return LogEvent.of(LogEventType.EXPORT, action);
    }

    private static String text(Object value) {
        return Objects.toString(value, null);
    }

    private Actor asker(UUID report) {
        return sql.find(
                        "select created_by_kind, created_by, created_by_name from report where id = ?",
                        row -> new Actor(
                                ActorKind.valueOf(row.getString(1)),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                Set.of(),
                                Set.of()),
                        report)
                .orElseThrow();
    }
}
