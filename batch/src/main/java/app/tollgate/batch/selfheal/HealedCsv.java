package app.tollgate.batch.selfheal;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.shared.CsvBytes;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.batch.report.CsvRows;
import app.tollgate.ejb.selfheal.HealedLine;
import app.tollgate.ejb.selfheal.HealedRow;
import java.util.List;
import java.util.function.Function;

/**
 * Self-healed contacts as rows of a report.
 *
 * @param pages reads the page behind a place
 */
record HealedCsv(HealedLine line, Function<String, CsvPage<HealedRow>> pages) implements CsvRows<HealedRow> {

    @Override
    public List<String> columns() {
        return line.columns().stream().map(HealedColumn::title).toList();
    }

    @Override
    public CsvPage<HealedRow> page(String after) {
        return pages.apply(after);
    }

    @Override
    public void write(HealedRow row, CsvBytes csv) {
        line.fields(row.contact(), csv);
    }
}
