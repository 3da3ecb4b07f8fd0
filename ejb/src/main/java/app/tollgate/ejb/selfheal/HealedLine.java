package app.tollgate.ejb.selfheal;

import static app.tollgate.api.shared.SpreadsheetText.defused;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.shared.CsvBytes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes self-healed contacts as lines of CSV, the same in every file there is of them.
 *
 * <p>Free text (external id, names) that a spreadsheet would take for a formula gets {@code '} in front; numbers and times are written as
 * they are, times in the tenant's zone with its offset.
 *
 * @param columns in the order they stand in
 */
public record HealedLine(List<HealedColumn> columns, ZoneId zone) {

    private static final String BETWEEN_LISTS = "; ";

    public HealedLine {
        columns = List.copyOf(columns);
    }

    /** Adds the line with the names of the columns. */
    public void header(CsvBytes lines) {
        columns.forEach(column -> lines.field(column.title()));
        lines.endLine();
    }

    /** Adds the fields of a contact to a line that the caller ends. */
    public void fields(HealedView contact, CsvBytes line) {
        columns.forEach(column -> line.field(text(column, contact)));
    }

    private String text(HealedColumn column, HealedView contact) {
        return switch (column) {
            case EXTERNAL_ID -> defused(contact.externalId());
            case NEW_NUMBER -> contact.newNumber();
            case OLD_NUMBER -> contact.oldNumber();
            case CONTACT_NAME -> defused(contact.contactName());
            case LIST -> defused(String.join(BETWEEN_LISTS, contact.lists()));
            case ENRICHED_AT -> time(contact.enrichedAt());
            case CONFIRMED_AT -> time(contact.confirmedAt());
        };
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
