package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.spending.SpendingRoom.Room;
import java.util.Optional;

/** What a new cap of its own does to a campaign: the commit that changes the cap is the one that pauses or resumes it. */
final class CapChange {

    private CapChange() {}

    /**
     * What the company's cap paused waits for that; what its own cap paused goes on when that is raised or removed.
     *
     * @param room what the tenant's cap and the new one leave
     * @param raised whether the new one is higher, or none
     */
    static CampaignState after(CampaignState now, Room room, boolean raised) {
        boolean stops = room == Room.CAMPAIGN_CAP_REACHED && now.isPausedBy(PauseReason.SPENDING_CAP);
        boolean goesOn = raised && now.isPausedBy(PauseReason.CAMPAIGN_CAP);
        return now.isRunning() || stops || goesOn ? by(room) : now;
    }

    static boolean raises(Optional<Money> before, Optional<Money> after) {
        return before.isPresent() && (after.isEmpty() || after.get().compareTo(before.get()) > 0);
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
