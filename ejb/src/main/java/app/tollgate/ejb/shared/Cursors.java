package app.tollgate.ejb.shared;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cursors of pages that go by ids: one that is not ours would otherwise begin the list anew, and a reader never come to its end. */
public final class Cursors {

    private Cursors() {}

    /** @throws ProblemException {@code invalid} for a cursor that is not one of ours */
    public static Optional<UUID> read(PageRequest page) {
        return page.after().map(cursor -> Ids.read(cursor).orElseThrow(Cursors::notOurs));
    }

    private static ProblemException notOurs() {
        return ProblemException.invalid(
                List.of(FieldError.inQuery("cursor", "type", "Use the nextCursor of the page before.")));
    }
}
