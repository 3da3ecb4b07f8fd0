package app.tollgate.web.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One report as people see it.
 *
 * @param from first day, or null where it has no beginning
 * @param to last day, or null where it has no end
 * @param progress percent done
 * @param filter case type or campaign it is limited to, in words
 * @param brokenOut a document for each case type
 * @param rows lines written so far
 */
public record ReportRow(
        UUID id,
        ReportType type,
        ReportContent content,
        LocalDate from,
        LocalDate to,
        Optional<String> filter,
        boolean brokenOut,
        ReportState state,
        int progress,
        long rows,
        long bytes,
        Instant madeAt,
        Optional<String> madeBy,
        Optional<Instant> expiresAt) {

    /** The days it is about, in words. */
    public String days(Words words, Formats formats) {
        if (from != null && to != null) {
            return formats.range(from, to);
        }
        if (from != null) {
            return words.t("report.since", formats.day(from));
        }
        return to == null ? words.t("report.all-days") : words.t("report.until-day", formats.day(to));
    }

    static ReportRow of(ReportView report) {
        return new ReportRow(
                report.id(),
                report.type(),
                report.content(),
                report.from(),
                report.to(),
                Optional.ofNullable(report.caseType()),
                report.breakOutByCaseType(),
                ReportState.valueOf(report.status().name()),
                report.progress(),
                report.rows(),
                report.bytes(),
                report.createdAt(),
                Optional.ofNullable(report.createdBy()),
                Optional.ofNullable(report.expiresAt()));
    }
}
