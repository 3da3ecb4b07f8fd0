package app.tollgate.batch.selfheal;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.batch.report.CsvPieces;
import app.tollgate.batch.report.CsvRows;
import app.tollgate.batch.report.ReportForm;
import app.tollgate.batch.report.ReportPieces;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.selfheal.HealedLine;
import app.tollgate.ejb.selfheal.HealedOrder;
import app.tollgate.ejb.selfheal.HealedRow;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.ejb.selfheal.SentOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Self-healed contacts as CSV, the latest confirmation first. */
@ApplicationScoped
class HealedCsvForm implements ReportForm {

    private final SelfHealedContacts contacts;

    @Inject
    HealedCsvForm(SelfHealedContacts contacts) {
        this.contacts = contacts;
    }

    /** For the container's proxy. */
    protected HealedCsvForm() {
        this(null);
    }

    @Override
    public boolean makes(ReportOrder order) {
        return order.type() == ReportType.SELF_HEALED_CSV;
    }

    @Override
    public ReportPieces begin(Caller caller, ReportRun run, Executor beside) {
        CsvRows<HealedRow> rows = SentOrder.of(run.order())
                .map(sent -> sent(caller, sent, run.zone()))
                .orElseGet(() -> asked(caller, HealedOrder.of(run.order()), run.zone()));
        return new CsvPieces<>(rows, run, beside);
    }

    private CsvRows<HealedRow> asked(Caller caller, HealedOrder order, ZoneId zone) {
        return new HealedCsv(
                new HealedLine(order.columns(), zone),
                after -> page(
                        after,
                        contacts.before(caller, order.filter(), place(after, order.before()), CsvPieces.ROWS_AT_ONCE)));
    }

    private CsvRows<HealedRow> sent(Caller caller, SentOrder order, ZoneId zone) {
        return new SentCsv(new HealedCsv(
                new HealedLine(order.columns(), zone),
                after -> page(
                        after,
                        contacts.sent(
                                caller,
                                order.delivery(),
                                place(after, SelfHealedContacts.END),
                                CsvPieces.ROWS_AT_ONCE))));
    }

    private static UUID place(String after, UUID beginning) {
        return after.isEmpty() ? beginning : UUID.fromString(after);
    }

    private static CsvPage<HealedRow> page(String after, List<HealedRow> page) {
        return CsvPage.of(
                page, CsvPieces.ROWS_AT_ONCE, after, row -> row.place().toString());
    }
}
