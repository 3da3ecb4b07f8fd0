package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a report is to hold, whoever asks for it.
 *
 * @param from first of the tenant's days, empty where the type has no beginning
 * @param to last of them, empty where the type has no end
 * @param brokenOut one document for each case type
 * @param choices what only this type needs to know, in its own words
 */
public record ReportOrder(
        ReportType type,
        ReportContent content,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<UUID> campaignId,
        Optional<String> caseType,
        boolean brokenOut,
        Optional<String> choices) {

    /** The kinds of usage that its rows are. */
    public List<UsageKind> kinds() {
        return switch (type) {
            case VOICE_CSV -> List.of(UsageKind.VOICE);
            case SMS_CSV -> List.of(UsageKind.SMS);
            case PDF -> List.of(UsageKind.VOICE, UsageKind.SMS, UsageKind.EMAIL);
            case SELF_HEALED_CSV -> List.of();
        };
    }

    /** The usage that belongs to it, up to a receipt. */
    RowSelection selection(long cut) {
        return new RowSelection(from.orElseThrow(), to.orElseThrow(), campaignId, CaseTypeChoice.asked(caseType), cut);
    }

    static ReportOrder of(ReportRequest request) {
        return new ReportOrder(
                request.type(),
                Optional.ofNullable(request.content()).orElse(ReportContent.DETAIL),
                Optional.of(request.from()),
                Optional.of(request.to()),
                Optional.ofNullable(request.campaignId()),
                Optional.ofNullable(request.caseType()),
                Boolean.TRUE.equals(request.breakOutByCaseType()),
                Optional.empty());
    }
}
