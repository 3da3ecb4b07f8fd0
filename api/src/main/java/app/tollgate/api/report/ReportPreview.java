package app.tollgate.api.report;

import app.tollgate.api.shared.Money;
import java.util.List;

/**
 * What a report is going to hold, as the sums of usage stand at the moment of asking.
 *
 * @param rows lines of a CSV without its header; events of a PDF
 * @param events corrections among them
 * @param voiceMinutes billed
 * @param documents how many PDFs a broken-out report has, else 1
 * @param everyEventListed whether the file names every event; a PDF does not where they are too many
 * @param firstRows the first of the file, at most five
 */
public record ReportPreview(
        long rows,
        long events,
        String voiceMinutes,
        long smsSegments,
        long emails,
        Money amount,
        long documents,
        boolean everyEventListed,
        List<ReportPreviewRow> firstRows) {}
