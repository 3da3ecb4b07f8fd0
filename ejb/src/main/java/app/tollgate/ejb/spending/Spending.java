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
     * Adds charges, of either sign, to their months. It takes the cap row, so no step behind it takes another lock.
     *
     * @param present the tenant's month now, which caps are about
     */
    public SqlStep<SpendingPosition> charging(SortedMap<YearMonth, Money> charges, YearMonth present) {
        return months.charging(charges, present);
    }

    /** Adds charges to campaigns' own months; it stands before the cap row. */
    public SqlStep<Integer> chargingCampaigns(List<CampaignCharge> charges) {
        return campaigns.charging(charges);
    }

    /**
     * Which of the charged campaigns have come up to their own cap. It stands behind the cap row: before it, another transaction may yet
     * set a campaign running or lower its cap without seeing these charges.
     */
    public SqlStep<Set<UUID>> campaignsReached(List<CampaignCharge> charges, YearMonth present) {
        return campaigns.reached(charges, present);
    }

    /** Settles holds; it stands before the cap row. */
    public SqlStep<Integer> settling(List<UUID> heldIds, Instant now) {
        return holds.settling(heldIds, now);
    }

    /** Where the tenant stands, without taking anything. */
    public SpendingPosition position(YearMonth present) {
        return months.read(present);
    }

    /** Takes the cap row until the running transaction ends, and answers the position that stays true as long; the last lock of all. */
    public SpendingPosition hold(YearMonth present) {
        return months.hold(present);
    }
}
