package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Through which month a tenant's usage is closed; whoever closes one keeps intakes away until the commit. */
@ApplicationScoped
public class ClosedMonths {

    @Inject
    private Sql sql;

    @Inject
    private SpendingMonths months;

    @Inject
    private Changes changes;

    /** The last closed month, read anew. */
    public Optional<YearMonth> last() {
        return sql.find(
                        "select closed_through from billing_preferences",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .orElseThrow()
                .map(YearMonth::from);
    }

    /**
     * Closes all months up to this one: what comes later for them is booked in an open month. Every node's intakes notice with the commit.
     *
     * @param present whose cap row is taken, so that nobody saves preferences meanwhile
     */
    public void close(Caller caller, YearMonth month, YearMonth present) {
        months.hold(present);
        sql.update(
                "update billing_preferences set closed_through = ?, terms_version = terms_version + 1"
                        + " where closed_through is null or closed_through < ?",
                month.atDay(1),
                month.atDay(1));
        changes.announce(TermsBook.TOPIC, caller.tenant(), "closed " + month);
    }
}
