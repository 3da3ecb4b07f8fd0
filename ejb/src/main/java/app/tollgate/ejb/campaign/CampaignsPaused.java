package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.Caller;
import java.util.List;

/** Running campaigns were paused, all for the same reason; told in the transaction that paused them. */
public record CampaignsPaused(Caller caller, PauseReason reason, List<NamedCampaign> campaigns) {

    public CampaignsPaused {
        campaigns = List.copyOf(campaigns);
    }
}
