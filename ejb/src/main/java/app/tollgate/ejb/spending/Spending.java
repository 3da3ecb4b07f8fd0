package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** The door of spending for those who charge usage: they add to it in their own round trip and learn where the tenant stands then. */
@ApplicationScoped
public class Spending {

    @Inject
    private SpendingMonths months;

    @Inject
    private CampaignMonths campaigns;

    @Inject
    private SpendingHolds holds;

    /**
     * Adds charges, of either sign, to their months. It takes the cap row, so it is the last step of its round trip.
     *
     * @param present the tenant's month now, which caps are about
     */
    public SqlStep<SpendingPosition> charging(SortedMap<YearMonth, Money> charges, YearMonth present) {
        return months.charging(charges, present);
    }

    /** Adds charges to campaigns' own months; it stands before the cap row. Answers which running campaigns came up to their own cap. */
    public SqlStep<Set<UUID>> chargingCampaigns(List<CampaignCharge> charges, YearMonth present) {
        return campaigns.charging(charges, present);
    }

    /** Settles holds; it stands before the cap row. */
    public SqlStep<Integer> settling(List<UUID> heldIds, Instant now) {
        return holds.settling(heldIds, now);
    }

    /** Where the tenant stands, without taking anything. */
    public SpendingPosition position(YearMonth present) {
        return months.read(present);
    }
}
