package app.tollgate.ejb.campaign;

import app.tollgate.api.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Tells others that campaigns were paused or resumed. */
@ApplicationScoped
class CampaignNews {

    @Inject
    private Event<CampaignsPaused> paused;

    @Inject
    private Event<CampaignsResumed> resumed;

    /** @param before where all of them stood, before they came to stand where they stand now */
    void tell(Caller caller, CampaignState before, CampaignState now, List<NamedCampaign> campaigns) {
        if (campaigns.isEmpty()) {
            return;
        }
        if (before.isRunning()) {
            now.reason().ifPresent(reason -> paused.fire(new CampaignsPaused(caller, reason, campaigns)));
        } else if (before.reason().isPresent() && now.isRunning()) {
            resumed.fire(new CampaignsResumed(caller, campaigns));
        }
    }
}
