package app.tollgate.ejb.contactimport;

import java.util.List;

/**
 * A row of a file as it stands there.
 *
 * @param line in which it begins
 */
public record RawRow(long line, List<String> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }
}
