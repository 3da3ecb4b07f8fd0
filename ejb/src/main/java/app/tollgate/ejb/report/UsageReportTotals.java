package app.tollgate.ejb.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.RowReader;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Boundary through which printed reports read their sums: of the very events that {@link UsageReportRows} reads, below the same cut, and
 * of what storage was charged on the same days, which no event tells.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageReportTotals {

    private static final String USED = """
            with used as (
              select day, kind, case_type, campaign_id, 1 as events, billed_quantity, amount_micros, received_at from usage_event
              where kind in ('VOICE', 'SMS', 'EMAIL') and day between ? and ? and receipt <= ?%1$s
              union all
              select day, kind, case_type, campaign_id, 0, 0, amount_micros, null from usage_rollup
              where kind = 'STORAGE' and amount_micros <> 0 and day between ? and ?%1$s)
            """;
    private static final String SUMS = UsageTotal.COLUMNS + " from used";
    private static final String WHOLE = "select null as key, null as name, ";
    private static final String BY_DAY = "select day::text as key, null as name, ";
    private static final String BY_CASE_TYPE = "select case_type as key, case_type as name, ";
    private static final String BY_CAMPAIGN = "select campaign_id::text as key, min(campaign.name) as name, ";
    private static final String DEAREST_FIRST = " order by sum(amount_micros) desc, ";

    @Inject
    private Sql sql;

    /** Everything together. */
    public UsageTotal whole(Caller caller, RowSelection selection) {
        return list(selection, WHOLE + SUMS, UsageReportTotals::total).get(0);
    }

    /** Days that have any, in order. */
    public List<UsageTotal> byDay(Caller caller, RowSelection selection) {
        return list(selection, BY_DAY + SUMS + " group by day order by day", UsageReportTotals::total);
    }

    /** The dearest first, at most so many. */
    public List<UsageTotal> byCaseType(Caller caller, RowSelection selection, int most) {
        return list(
                selection,
                BY_CASE_TYPE + SUMS + " group by case_type" + DEAREST_FIRST + "case_type collate \"C\" limit " + most,
                UsageReportTotals::total);
    }

    /** The dearest first, at most so many. */
    public List<UsageTotal> byCampaign(Caller caller, RowSelection selection, int most) {
        return list(
                selection,
                BY_CAMPAIGN + SUMS + " left join campaign on campaign.id = campaign_id group by campaign_id"
                        + DEAREST_FIRST + "campaign_id limit " + most,
                UsageReportTotals::total);
    }

    /** When the newest of its events was received. */
    public Optional<Instant> lastReceivedAt(Caller caller, RowSelection selection) {
        return list(selection, "select max(received_at) as at from used", row -> Sql.optionalInstant(row, "at"))
                .get(0);
    }

    /** The case types of the selection by name, then the empty one if anything has none. */
    public List<Optional<String>> caseTypes(Caller caller, RowSelection selection, int most) {
        return list(
                selection,
                "select distinct case_type collate \"C\" as name from used order by name nulls last limit " + most,
                row -> Optional.ofNullable(row.getString(1)));
    }

    /** What a campaign is called, if it is still there. */
    public Optional<String> campaignName(Caller caller, UUID campaign) {
        return sql.find("select name from campaign where id = ?", row -> row.getString(1), campaign);
    }

    private <T> List<T> list(RowSelection selection, String query, RowReader<T> reader) {
        List<Object> parameters = new ArrayList<>(List.of(selection.from(), selection.to(), selection.cut()));
        parameters.addAll(selection.values());
        parameters.addAll(List.of(selection.from(), selection.to()));
        parameters.addAll(selection.values());
        return sql.list(USED.formatted(selection.condition()) + query, reader, parameters.toArray());
    }

    private static UsageTotal total(ResultSet row) throws SQLException {
        return UsageTotal.read(row, row.getString("key"), row.getString("name"));
    }
}
