package app.tollgate.batch.usage;

import static app.tollgate.api.shared.SpreadsheetText.defused;

import app.tollgate.api.shared.CsvBytes;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.batch.report.CsvPage;
import app.tollgate.batch.report.CsvRows;
import app.tollgate.ejb.report.SumPage;
import app.tollgate.ejb.report.UsageSum;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Writes the sums of calls or messages as lines of CSV, one for each day, case type and campaign. */
final class SummaryCsv implements CsvRows<UsageSum> {

    private static final List<String> OF_CALLS = List.of(
            "Day", "Case type", "Campaign ID", "Calls", "Corrections", "Raw seconds", "Billed minutes", "Amount");
    private static final List<String> OF_MESSAGES =
            List.of("Day", "Case type", "Campaign ID", "Messages", "Corrections", "Segments", "Amount");

    private final UsageKind kind;
    private final Function<String, SumPage> pages;

    /** @param kind {@code VOICE} or {@code SMS} */
    SummaryCsv(UsageKind kind, Function<String, SumPage> pages) {
        this.kind = kind;
        this.pages = pages;
    }

    @Override
    public List<String> columns() {
        return kind == UsageKind.VOICE ? OF_CALLS : OF_MESSAGES;
    }

    @Override
    public CsvPage<UsageSum> page(String after) {
        SumPage page = pages.apply(after);
        return new CsvPage<>(page.sums(), page.after().text(), page.last());
    }

    @Override
    public void write(UsageSum sum, CsvBytes line) {
        line.field(sum.day().toString())
                .field(defused(sum.caseType()))
                .field(Objects.toString(sum.campaignId(), null))
                .field(Long.toString(sum.events()))
                .field(Long.toString(sum.corrections()));
        if (kind == UsageKind.VOICE) {
            line.field(Long.toString(sum.rawSeconds()));
        }
        line.field(kind.quantity(sum.billedQuantity())).field(sum.amount().toString());
    }
}
