package app.tollgate.web.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One report as people see it.
 *
 * @param from first day, or null where it has no beginning
 * @param to last day, or null where it has no end
 * @param progress percent done
 * @param filters case type and campaign it is limited to, in words
 * @param brokenOut a document for each case type
 * @param rows lines written so far
 * @param error why it failed, if it did
 */
public record ReportRow(
        UUID id,
        ReportType type,
        ReportContent content,
        LocalDate from,
        LocalDate to,
        List<String> filters,
        boolean brokenOut,
        ReportState state,
        int progress,
        long rows,
        long bytes,
        Instant madeAt,
        Optional<String> madeBy,
        Optional<Instant> expiresAt,
        Optional<String> error) {

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

    /** @param campaigns names of campaigns by their ids; one that is not among them is shown by its id */
    static ReportRow of(ReportView report, Map<String, String> campaigns) {
        return new ReportRow(
                report.id(),
                report.type(),
                report.content(),
                report.from(),
                report.to(),
                filters(report, campaigns),
                report.breakOutByCaseType(),
                ReportState.of(report.status()),
                report.progress(),
                report.rows(),
                report.bytes(),
                report.createdAt(),
                Optional.ofNullable(report.createdBy()),
                Optional.ofNullable(report.expiresAt()),
                Optional.ofNullable(report.error()));
    }

    private static List<String> filters(ReportView report, Map<String, String> campaigns) {
        Stream<String> campaign =
                Stream.ofNullable(report.campaignId()).map(UUID::toString).map(id -> campaigns.getOrDefault(id, id));
        return Stream.concat(Stream.ofNullable(report.caseType()), campaign).toList();
    }
}
