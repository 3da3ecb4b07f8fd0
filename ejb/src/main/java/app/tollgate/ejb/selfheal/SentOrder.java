package app.tollgate.ejb.selfheal;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.ejb.report.ReportOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The file of a delivery.
 *
 * @param delivery whose rows it has: those that bear its mark
 */
public record SentOrder(List<HealedColumn> columns, UUID delivery) {

    private static final String SENT = "SENT ";
    private static final String BETWEEN = " ";

    public SentOrder {
        columns = List.copyOf(columns);
    }

    /** As {@link #report} wrote it; empty if the file was asked for by somebody. */
    public static Optional<SentOrder> of(ReportOrder order) {
        return order.choices()
                .filter(choices -> choices.startsWith(SENT))
                .map(choices -> choices.split(BETWEEN))
                .map(parts -> new SentOrder(ColumnChoice.columns(parts[1]), UUID.fromString(parts[2])));
    }

    ReportOrder report() {
        return new ReportOrder(
                ReportType.SELF_HEALED_CSV,
                ReportContent.DETAIL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(SENT + ColumnChoice.text(columns) + BETWEEN + delivery));
    }
}
