package app.tollgate.ejb.selfheal;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.ejb.report.ReportOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of self-healed contacts that is made in the background.
 *
 * @param before the place in the order of confirmations where the file's rows end: what is confirmed later is not in it
 */
public record HealedOrder(List<HealedColumn> columns, HealedFilter filter, UUID before) {

    private static final String BETWEEN = " ";
    private static final String NO_LIST = "-";

    /** Columns, list, end, and behind them the text that was looked for, if any. */
    private static final int PARTS = 4;

    public HealedOrder {
        columns = List.copyOf(columns);
    }

    static HealedOrder of(SelfHealedExportRequest asked, UUID before) {
        return new HealedOrder(asked.columns(), asked.filter(), before);
    }

    /** As {@link #report} wrote it. */
    public static HealedOrder of(ReportOrder order) {
        String[] choices = order.choices().orElseThrow().split(BETWEEN, PARTS);
        return new HealedOrder(
                ColumnChoice.columns(choices[0]),
                new HealedFilter(
                        choices.length < PARTS ? "" : choices[PARTS - 1],
                        Optional.of(choices[1])
                                .filter(list -> !list.equals(NO_LIST))
                                .map(UUID::fromString),
                        order.from(),
                        order.to(),
                        HealedStatus.CONFIRMED),
                UUID.fromString(choices[2]));
    }

    ReportOrder report() {
        return new ReportOrder(
                ReportType.SELF_HEALED_CSV,
                ReportContent.DETAIL,
                filter.from(),
                filter.to(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(String.join(
                        BETWEEN,
                        ColumnChoice.text(columns),
                        filter.list().map(UUID::toString).orElse(NO_LIST),
                        filter.text().isEmpty() ? before.toString() : before + BETWEEN + filter.text())));
    }
}
