package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads what a month's document is made of, from the sums that every screen is made of. */
@ApplicationScoped
public class BookedSums {

    /** Rows of storage with a case type tell of bytes that were added; what they cost is charged by the day, without one, in the day's mode. */
    private static final String OF_MONTH = """
            select billing_mode, kind, case_type, late_of, amount,
              case when kind = 'STORAGE' and late_of is null then
                (select coalesce(sum(bytes), 0) / ? from usage_storage_day as sample
                 where day between ? and ? and sample.billing_mode = sums.billing_mode) else quantity end::bigint as quantity
            from (select billing_mode, kind, case_type, late_of, sum(amount_micros)::bigint as amount, sum(billed_quantity)::bigint as quantity
              from usage_rollup where day between ? and ? group by billing_mode, kind, case_type, late_of) as sums
            where amount <> 0 or (kind <> 'STORAGE' and quantity <> 0)
            """;

    @Inject
    private Sql sql;

    /** Everything that is booked on the month's days; what came to nothing is left out. */
    public List<BookedSum> of(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return sql.list(OF_MONTH, BookedSums::sum, (long) month.lengthOfMonth(), first, last, first, last);
    }

    /** The first month that anything is booked in. */
    public Optional<YearMonth> first() {
        return sql.find(
                        "select min(day) from usage_rollup",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .orElseThrow()
                .map(YearMonth::from);
    }

    private static BookedSum sum(ResultSet row) throws SQLException {
        return new BookedSum(
                BillingMode.valueOf(row.getString("billing_mode")),
                UsageKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("case_type")),
                Optional.ofNullable(row.getObject("late_of", LocalDate.class)).map(YearMonth::from),
                row.getLong("quantity"),
                new Money(row.getLong("amount")));
    }
}
