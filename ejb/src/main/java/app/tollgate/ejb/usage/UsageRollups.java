package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.api.usage.UsageTotals;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the sums of days; never looks at single events. */
@ApplicationScoped
class UsageRollups {

    private static final String SUMS =
            "coalesce(sum(billed_quantity) filter (where kind = 'VOICE'), 0) as voice_seconds,"
                    + " coalesce(sum(raw_seconds), 0) as raw_seconds,"
                    + " coalesce(sum(billed_quantity) filter (where kind = 'SMS'), 0) as segments,"
                    + " coalesce(sum(billed_quantity) filter (where kind = 'EMAIL'), 0) as emails,"
                    + " coalesce(sum(amount_micros), 0) as amount_micros";

    private static final String COSTS = "coalesce(sum(amount_micros) filter (where kind = 'VOICE'), 0) as voice_micros,"
            + " coalesce(sum(amount_micros) filter (where kind = 'SMS'), 0) as sms_micros,"
            + " coalesce(sum(amount_micros) filter (where kind = 'EMAIL'), 0) as email_micros,"
            + " coalesce(sum(amount_micros) filter (where kind = 'STORAGE'), 0) as storage_micros";

    private final Sql sql;

    @Inject
    UsageRollups(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected UsageRollups() {
        this(null);
    }

    UsageTotals totals(ComparedPeriod period, SummaryFilter filter) {
        String narrowed = condition(filter);
        List<Object> parameters = new ArrayList<>(List.of(period.to()));
        parameters.addAll(values(filter));
        parameters.addAll(List.of(period.from(), period.to()));
        parameters.addAll(values(filter));
        return sql.find(
                        "select " + SUMS + ", " + COSTS
                                + ", (select greatest(0, coalesce(sum(bytes_delta), 0)) from usage_rollup"
                                + " where kind = 'STORAGE' and day <= ?" + narrowed
                                + ") as bytes from usage_rollup where day between ? and ?" + narrowed,
                        row -> new UsageTotals(
                                UsageKind.VOICE.quantity(row.getLong("voice_seconds")),
                                row.getLong("raw_seconds"),
                                row.getLong("segments"),
                                row.getLong("emails"),
                                row.getLong("bytes"),
                                new Money(row.getLong("amount_micros")),
                                costs(row)),
                        parameters.toArray())
                .orElseThrow();
    }

    /** Days in their order; case types and campaigns with the dearest first. */
    List<UsageGroup> groups(ComparedPeriod period, UsageGrouping grouping, SummaryFilter filter) {
        String rows = " where day between ? and ?" + condition(filter);
        String query = switch (grouping) {
            case DAY ->
                "select day::text as key, day::text as name, " + SUMS + " from usage_rollup" + rows
                        + " group by day order by day";
            case CASE_TYPE ->
                "select case_type as key, case_type as name, " + SUMS
                        + " from usage_rollup" + rows + " group by case_type"
                        + " order by amount_micros desc, key";
            case CAMPAIGN ->
                "select campaign_id::text as key, min(name) as name, " + SUMS
                        + " from usage_rollup left join campaign on campaign.id = campaign_id"
                        + rows + " group by campaign_id order by amount_micros desc, key";
        };
        List<Object> parameters = new ArrayList<>(List.of(period.from(), period.to()));
        parameters.addAll(values(filter));
        return sql.list(query, UsageRollups::group, parameters.toArray());
    }

    private static String condition(SummaryFilter filter) {
        return filter.campaignId().map(id -> " and campaign_id = ?").orElse("")
                + filter.caseType()
                        .map(type -> " and usage_rollup.case_type = ?")
                        .orElse("");
    }

    private static List<Object> values(SummaryFilter filter) {
        return Stream.<Optional<?>>of(filter.campaignId(), filter.caseType())
                .flatMap(Optional::stream)
                .<Object>map(value -> value)
                .toList();
    }

    private static UsageCosts costs(ResultSet row) throws SQLException {
        return new UsageCosts(
                new Money(row.getLong("voice_micros")),
                new Money(row.getLong("sms_micros")),
                new Money(row.getLong("email_micros")),
                new Money(row.getLong("storage_micros")));
    }

    private static UsageGroup group(ResultSet row) throws SQLException {
        return new UsageGroup(
                row.getString("key"),
                row.getString("name"),
                UsageKind.VOICE.quantity(row.getLong("voice_seconds")),
                row.getLong("raw_seconds"),
                row.getLong("segments"),
                row.getLong("emails"),
                new Money(row.getLong("amount_micros")));
    }
}
