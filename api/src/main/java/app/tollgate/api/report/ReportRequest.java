package app.tollgate.api.report;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report to be made.
 *
 * @param content every event unless said otherwise
 * @param from first day
 * @param to last day, at most 13 months with the first
 * @param campaignId only events of this campaign, or null
 * @param caseType only events of this case type, or null
 * @param breakOutByCaseType one document per case type, of a PDF only
 */
@ShownBy(ReportView.class)
public record ReportRequest(
        @NotNull ReportType type,
        ReportContent content,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        UUID campaignId,
        @Size(min = 1, max = 100) String caseType,
        Boolean breakOutByCaseType) {}
