package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.PauseReason;
import app.tollgate.ejb.spending.SpendingRoom.Room;
import java.util.Set;

/** What a new cap of its own does to a campaign: the commit that changes the cap is the one that pauses or resumes it. */
final class CapChange {

    private static final Set<PauseReason> CAPS = Set.of(PauseReason.SPENDING_CAP, PauseReason.CAMPAIGN_CAP);

    private CapChange() {}

    /** @param room what the tenant's cap and the new one leave */
    static CampaignState after(CampaignState now, Room room) {
        boolean followsCaps =
                now.isRunning() || now.reason().filter(CAPS::contains).isPresent();
        return followsCaps ? by(room) : now;
    }

    /** Where a campaign stands that nothing but caps could stop. */
    static CampaignState by(Room room) {
        return switch (room) {
            case LEFT -> CampaignState.RUNNING;
            case SPENDING_CAP_REACHED -> CampaignState.paused(PauseReason.SPENDING_CAP);
            case CAMPAIGN_CAP_REACHED -> CampaignState.paused(PauseReason.CAMPAIGN_CAP);
        };
    }
}
