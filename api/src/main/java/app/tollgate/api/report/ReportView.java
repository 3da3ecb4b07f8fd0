package app.tollgate.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report as it stands.
 *
 * @param progress 0 to 100; 100 only when ready
 * @param rows data rows written so far, the header not among them
 * @param bytes of the file so far
 * @param sha256 of the whole file, in lower-case hex, when ready, else null
 * @param createdBy name of the person or key that asked for it
 * @param expiresAt when it is removed by itself
 * @param error one sentence if it failed, else null
 */
public record ReportView(
        UUID id,
        ReportType type,
        ReportContent content,
        LocalDate from,
        LocalDate to,
        UUID campaignId,
        String caseType,
        boolean breakOutByCaseType,
        ReportStatus status,
        int progress,
        long rows,
        long bytes,
        String sha256,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        String error) {}
