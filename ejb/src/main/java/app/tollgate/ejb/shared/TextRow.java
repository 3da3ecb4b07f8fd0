package app.tollgate.ejb.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One row as the texts of its values: an array, of which a statement casts each to its column's type. */
public final class TextRow implements RowValues {

    private final List<String> values = new ArrayList<>();

    @Override
    public TextRow text(String text) {
        values.add(text);
        return this;
    }

    @Override
    public TextRow uuid(UUID id) {
        return text(Objects.toString(id, null));
    }

    @Override
    public TextRow int8(Long number) {
        return text(Objects.toString(number, null));
    }

    @Override
    public TextRow int4(int number) {
        return text(Integer.toString(number));
    }

    @Override
    public TextRow instant(Instant instant) {
        return text(instant.truncatedTo(ChronoUnit.MICROS).toString());
    }

    @Override
    public TextRow date(LocalDate day) {
        return text(Objects.toString(day, null));
    }

    public String[] values() {
        return values.toArray(String[]::new);
    }
}
