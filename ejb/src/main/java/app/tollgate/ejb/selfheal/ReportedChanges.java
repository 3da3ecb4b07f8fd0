package app.tollgate.ejb.selfheal;

import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Store of which delivery has told of a confirmation, and which of its retraction: one each.
 *
 * <p>What was retracted before any delivery told of it is never told.
 */
@ApplicationScoped
class ReportedChanges {

    private static final String CONFIRMED = "healed_id is not null and wrong_at is null and reported_in is null";
    private static final String RETRACTED =
            "wrong_at is not null and reported_in is not null and retraction_reported_in is null";

    // In the order in which those lock who judge the same numbers.
    private static final String HELD = " from (select contact_id, new_number, old_number from number_change where %s"
            + " order by contact_id, new_number, old_number for no key update) held"
            + " where c.contact_id = held.contact_id and c.new_number = held.new_number"
            + " and c.old_number = held.old_number";

    @Inject
    private Sql sql;

    /** How many the next delivery would tell of. */
    long untold() {
        return count(CONFIRMED) + count(RETRACTED);
    }

    /** Gives a delivery everything that none has told of. */
    void tell(UUID delivery) {
        // Retractions first: what is confirmed in this delivery cannot be taken back by it.
        sql.update("update number_change c set retraction_reported_in = ?" + HELD.formatted(RETRACTED), delivery);
        sql.update("update number_change c set reported_in = ?" + HELD.formatted(CONFIRMED), delivery);
    }

    /** Takes everything back from a delivery that was not sent: it is the next one's. */
    void untell(UUID delivery) {
        sql.update(
                "update number_change c set retraction_reported_in = null"
                        + HELD.formatted("retraction_reported_in = ?"),
                delivery);
        sql.update("update number_change c set reported_in = null" + HELD.formatted("reported_in = ?"), delivery);
    }

    private long count(String which) {
        return sql.find("select count(*) from number_change where " + which, row -> row.getLong(1))
                .orElseThrow();
    }
}
