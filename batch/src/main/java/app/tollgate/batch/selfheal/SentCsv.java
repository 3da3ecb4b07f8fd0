package app.tollgate.batch.selfheal;

import app.tollgate.api.shared.CsvBytes;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.batch.report.CsvRows;
import app.tollgate.ejb.selfheal.HealedRow;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a delivery: behind the chosen columns each says whether the number is confirmed or taken back. */
record SentCsv(HealedCsv healed) implements CsvRows<HealedRow> {

    private static final String STATUS = "Status";

    @Override
    public List<String> columns() {
        return Stream.concat(healed.columns().stream(), Stream.of(STATUS)).toList();
    }

    @Override
    public CsvPage<HealedRow> page(String after) {
        return healed.page(after);
    }

    @Override
    public void write(HealedRow row, CsvBytes csv) {
        healed.write(row, csv);
        csv.field(row.contact().status().name());
    }
}
