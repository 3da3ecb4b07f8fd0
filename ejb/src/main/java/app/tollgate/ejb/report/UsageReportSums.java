package app.tollgate.ejb.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Boundary through which reports read sums: of the very events that {@link UsageReportRows} reads, below the same cut. */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageReportSums {

    /** Days that are summed at once. */
    private static final int DAYS = 31;

    private static final String PAGE = "select day, case_type, campaign_id, count(*) filter (where adjusts is null),"
            + " count(adjusts), sum(raw_seconds)::bigint, sum(billed_quantity)::bigint, sum(amount_micros)::bigint"
            + " from usage_event where kind = ? and day between ? and ? and receipt <= ?%s%s"
            + " group by day, case_type, campaign_id"
            + " order by day, coalesce(case_type, '') collate \"C\", coalesce(campaign_id::text, '') collate \"C\" limit ?";
    private static final String BEHIND =
            " and (day > ? or (coalesce(case_type, '') collate \"C\", coalesce(campaign_id::text, '') collate \"C\") > (?, ?))";

    @Inject
    private Sql sql;

    /** The next sums from the key on. */
    public SumPage page(Caller caller, UsageKind kind, RowSelection selection, SumKey after, int most) {
        SumKey start = after.day().isBefore(selection.from()) ? SumKey.at(selection.from()) : after;
        LocalDate inAMonth = start.day().plusDays(DAYS - 1L);
        LocalDate end = inAMonth.isBefore(selection.to()) ? inAMonth : selection.to();
        List<UsageSum> sums = sums(kind, selection, start, end, most);
        return sums.size() == most
                ? new SumPage(sums, SumKey.behind(sums.get(most - 1)), false)
                : new SumPage(sums, SumKey.at(end.plusDays(1)), end.equals(selection.to()));
    }

    private List<UsageSum> sums(UsageKind kind, RowSelection selection, SumKey start, LocalDate end, int most) {
        String query = PAGE.formatted(selection.condition(), start.group().isPresent() ? BEHIND : "");
        List<Object> parameters = new ArrayList<>(List.of(kind, start.day(), end, selection.cut()));
        parameters.addAll(selection.values());
        start.group().ifPresent(group -> parameters.addAll(List.of(start.day(), group.caseType(), group.campaign())));
        parameters.add(most);
        return sql.list(query, UsageReportSums::sum, parameters.toArray());
    }

    private static UsageSum sum(ResultSet row) throws SQLException {
        return new UsageSum(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                Money.ofMicros(row.getLong(8)));
    }
}
