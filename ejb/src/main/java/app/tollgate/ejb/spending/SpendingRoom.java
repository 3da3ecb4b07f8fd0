package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.CapStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asked before a campaign begins to run, or its own cap changes: whether caps leave room for it. */
@ApplicationScoped
public class SpendingRoom {

    /** What the caps leave. */
    public enum Room {
        LEFT,
        SPENDING_CAP_REACHED,
        CAMPAIGN_CAP_REACHED
    }

    @Inject
    private SpendingMonths months;

    @Inject
    private CampaignMonths campaigns;

    @Inject
    private PresentMonth present;

    /**
     * Takes the cap row until the running transaction ends, so that the answer stays true until then. Of two caps that are reached it
     * tells the campaign's own, which raising the other would not help.
     *
     * @param campaignCap the campaign's own cap, if it has one
     */
    public Room look(Caller caller, UUID campaignId, Optional<Money> campaignCap) {
        YearMonth month = present.of(caller);
        SpendingPosition position = months.hold(month);
        if (campaignCap.isPresent() && isReached(campaigns.spent(campaignId, month), campaignCap.get())) {
            return Room.CAMPAIGN_CAP_REACHED;
        }
        return position.capStatus() == CapStatus.CAP_REACHED ? Room.SPENDING_CAP_REACHED : Room.LEFT;
    }

    /**
     * The same for who cannot do without room.
     *
     * @param campaignCap the campaign's own cap, if it has one
     * @throws ProblemException {@code cap-reached} if what is spent has come up to a cap
     */
    public void demand(Caller caller, UUID campaignId, Optional<Money> campaignCap) {
        YearMonth month = present.of(caller);
        SpendingPosition position = months.hold(month);
        if (position.capStatus() == CapStatus.CAP_REACHED) {
            throw new ProblemException(
                    ProblemCode.CAP_REACHED,
                    position.spent() + " is spent this month and the cap is "
                            + position.cap().orElseThrow() + "; raise the cap first.");
        }
        Money spent = campaigns.spent(campaignId, month);
        if (campaignCap.filter(cap -> isReached(spent, cap)).isPresent()) {
            throw new ProblemException(
                    ProblemCode.CAP_REACHED,
                    "The campaign has spent " + spent + " this month and its own cap is " + campaignCap.get()
                            + "; raise that first.");
        }
    }

    /** The campaigns that have come up to their own caps; who asks holds the cap row. */
    public Set<UUID> overOwnCaps(Caller caller) {
        return campaigns.reached(present.of(caller));
    }

    private static boolean isReached(Money spent, Money cap) {
        return spent.compareTo(cap) >= 0;
    }
}
