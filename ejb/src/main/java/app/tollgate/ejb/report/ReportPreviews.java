package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportPreview;
import app.tollgate.api.report.ReportPreviewRow;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Boundary that shows what a report is going to hold before it is made.
 *
 * <p>Counts and sums are those of the days that every screen shows, so it costs the same however many events there are; the first rows
 * are read as the report reads them.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class ReportPreviews {

    private static final int FIRST_ROWS = 5;
    private static final long NO_CUT = Long.MAX_VALUE;

    @Inject
    private ReportChecks checks;

    @Inject
    private Reports reports;

    @Inject
    private UsageReportRows rows;

    @Inject
    private UsageReportSums sums;

    /** @throws ProblemException {@code invalid} naming each member, as when the report itself is asked for */
    public ReportPreview of(Caller caller, Draft<ReportRequest> draft) {
        ReportOrder order = checks.checked(draft);
        UsageTotal total = reports.total(order);
        boolean listed = order.content() == ReportContent.DETAIL
                && (order.type() != ReportType.PDF || total.events() <= ReportDesk.MOST_PRINTED_EVENTS);
        return new ReportPreview(
                reports.expectedRows(order),
                total.events(),
                UsageKind.VOICE.quantity(total.voiceSeconds()),
                total.segments(),
                total.emails(),
                total.amount(),
                order.brokenOut() ? reports.documents(order) : 1,
                listed,
                firstRows(caller, order, listed));
    }

    private List<ReportPreviewRow> firstRows(Caller caller, ReportOrder order, boolean listed) {
        RowSelection selection = order.selection(NO_CUT);
        List<ReportPreviewRow> first = new ArrayList<>();
        for (UsageKind kind : order.kinds()) {
            int missing = FIRST_ROWS - first.size();
            if (missing > 0) {
                first.addAll(
                        (listed ? events(caller, kind, selection, missing) : sums(caller, kind, selection, missing))
                                .toList());
            }
        }
        return List.copyOf(first);
    }

    private Stream<ReportPreviewRow> events(Caller caller, UsageKind kind, RowSelection selection, int most) {
        return rows.page(caller, kind, selection, RowKey.START, most).stream()
                .map(row -> new ReportPreviewRow(
                        row.key().day(),
                        row.key().time(),
                        kind.text(),
                        row.from(),
                        row.to(),
                        row.status(),
                        row.caseType(),
                        row.campaignId(),
                        1,
                        kind.quantity(row.billedQuantity()),
                        row.amount()));
    }

    private Stream<ReportPreviewRow> sums(Caller caller, UsageKind kind, RowSelection selection, int most) {
        return sums.page(caller, kind, selection, SumKey.START, most).sums().stream()
                .map(sum -> new ReportPreviewRow(
                        sum.day(),
                        null,
                        kind.text(),
                        null,
                        null,
                        null,
                        sum.caseType(),
                        sum.campaignId(),
                        sum.events() + sum.corrections(),
                        kind.quantity(sum.billedQuantity()),
                        sum.amount()));
    }
}
