package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlResults;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What each campaign spent each month; kept for campaigns with a cap of their own and without, since a cap may come later. */
@ApplicationScoped
class CampaignMonths {

    private static final String CHARGE = """
            insert into campaign_month as sums (campaign_id, month, spent_micros)
            select campaign::uuid, '1970-01-01'::date + month, spent from unnest(?::text[], ?::int4[], ?::int8[]) as added (campaign, month, spent)
            on conflict (campaign_id, month) do update set spent_micros = sums.spent_micros + excluded.spent_micros
            """;

    private static final String REACHED = """
            select campaign_id from campaign_month join campaign on campaign.id = campaign_id
            where month = ? and campaign.status in ('RUNNING', 'PAUSED') and spent_micros >= campaign.monthly_cap_micros
            """;

    private final Sql sql;

    @Inject
    CampaignMonths(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected CampaignMonths() {
        this(null);
    }

    /** Adds charges; answers how many rows that took. */
    SqlStep<Integer> charging(List<CampaignCharge> charges) {
        return SqlStep.of(
                CHARGE,
                SqlResults::count,
                ids(charges),
                charges.stream()
                        .mapToInt(charge ->
                                Math.toIntExact(charge.month().atDay(1).toEpochDay()))
                        .toArray(),
                charges.stream().mapToLong(charge -> charge.amount().micros()).toArray());
    }

    /** Which of the charged campaigns have come up to their own cap; it stands behind the cap row, so that the answer stays true. */
    SqlStep<Set<UUID>> reached(List<CampaignCharge> charges, YearMonth present) {
        return SqlStep.of(
                REACHED + " and campaign_id = any (?::uuid[])", CampaignMonths::ids, present.atDay(1), ids(charges));
    }

    /** Which campaigns have come up to their own cap; who asks holds the cap row. */
    Set<UUID> reached(YearMonth present) {
        return Set.copyOf(sql.list(REACHED, row -> row.getObject(1, UUID.class), present.atDay(1)));
    }

    Money spent(UUID campaignId, YearMonth month) {
        return sql.find(
                        "select spent_micros from campaign_month where campaign_id = ? and month = ?",
                        row -> new Money(row.getLong(1)),
                        campaignId,
                        month.atDay(1))
                .orElse(Money.ZERO);
    }

    private static String[] ids(List<CampaignCharge> charges) {
        return charges.stream().map(charge -> charge.campaignId().toString()).toArray(String[]::new);
    }

    private static Set<UUID> ids(SqlResults results) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        ResultSet rows = results.rows();
        while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }
}
