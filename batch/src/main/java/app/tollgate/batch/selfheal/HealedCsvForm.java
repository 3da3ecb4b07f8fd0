package app.tollgate.batch.selfheal;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.shared.Caller;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.batch.report.CsvPieces;
import app.tollgate.batch.report.ReportForm;
import app.tollgate.batch.report.ReportPieces;
import app.tollgate.ejb.report.ReportOrder;
import app.tollgate.ejb.report.ReportRun;
import app.tollgate.ejb.selfheal.HealedLine;
import app.tollgate.ejb.selfheal.HealedOrder;
import app.tollgate.ejb.selfheal.HealedRow;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        HealedOrder order = HealedOrder.of(run.order());
        HealedLine line = new HealedLine(order.columns(), run.zone());
        return new CsvPieces<>(new HealedCsv(line, after -> page(caller, order, after)), run, beside);
    }

    private CsvPage<HealedRow> page(Caller caller, HealedOrder order, String after) {
        UUID before = after.isEmpty() ? order.before() : UUID.fromString(after);
        List<HealedRow> page = contacts.before(caller, order.filter(), before, CsvPieces.ROWS_AT_ONCE);
        return CsvPage.of(
                page, CsvPieces.ROWS_AT_ONCE, after, row -> row.place().toString());
    }
}
