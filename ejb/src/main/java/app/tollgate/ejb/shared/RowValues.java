package app.tollgate.ejb.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Takes the values of a row in the order of its columns; null where there is none. */
public interface RowValues {

    RowValues text(String text);

    RowValues uuid(UUID id);

    RowValues int8(Long number);

    RowValues int4(int number);

    /** To the microsecond, as the column {@code timestamptz} has it. */
    RowValues instant(Instant instant);

    RowValues date(LocalDate day);
}
