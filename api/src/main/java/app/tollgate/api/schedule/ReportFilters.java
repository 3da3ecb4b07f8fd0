package app.tollgate.api.schedule;

import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a scheduled report is limited to.
 *
 * @param campaignId only events of this campaign, or null
 * @param caseType only events of this case type, or null
 * @param breakOutByCaseType one document per case type, of a PDF only
 */
public record ReportFilters(
        UUID campaignId, @Size(min = 1, max = 100) String caseType, Boolean breakOutByCaseType) {

    public static final ReportFilters NONE = new ReportFilters(null, null, false);

    public ReportFilters {
        breakOutByCaseType = Boolean.TRUE.equals(breakOutByCaseType);
    }
}
