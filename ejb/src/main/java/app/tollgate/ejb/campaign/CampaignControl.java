package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.casework.ListChoice;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.spending.SpendingRoom;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Boundary of the steps of a campaign; of two callers at once the second is told where the first has brought it. */
@Stateless
@Interceptors(TenantTransaction.class)
public class CampaignControl {

    @Inject
    private Campaigns campaigns;

    @Inject
    private ListChoice lists;

    @Inject
    private SpendingRoom room;

    @Inject
    private CampaignNews news;

    /** @throws ProblemException {@code not-found}, {@code conflict} unless it is a draft, {@code cap-reached} */
    public CampaignView start(Caller caller, UUID id) {
        return setRunning(caller, id, CampaignState::started);
    }

    /**
     * Pauses it until somebody resumes it; what a cap paused does not go on with the cap then.
     *
     * @throws ProblemException {@code not-found}, {@code conflict} unless it is running or paused by a cap
     */
    public CampaignView pause(Caller caller, UUID id) {
        Campaign campaign = held(id);
        return move(caller, campaign, campaign.state().pausedByUser());
    }

    /** @throws ProblemException {@code not-found}, {@code conflict} unless it is paused, {@code cap-reached}, {@code demo-limit} */
    public CampaignView resume(Caller caller, UUID id) {
        return setRunning(caller, id, CampaignState::resumed);
    }

    /** @throws ProblemException {@code not-found}, {@code conflict} unless it is running or paused */
    public CampaignView complete(Caller caller, UUID id) {
        Campaign campaign = held(id);
        return move(caller, campaign, campaign.state().completed());
    }

    // The cap's row comes before the campaign's, as everywhere; and while it is held, nobody changes the campaign's own
    // cap.
    private CampaignView setRunning(Caller caller, UUID id, UnaryOperator<CampaignState> step) {
        room.look(caller, id, Optional.empty());
        Campaign campaign = held(id);
        CampaignState next = step.apply(campaign.state());
        if (campaign.listId().isEmpty()) {
            throw new ProblemException(ProblemCode.CONFLICT, "Choose the list that the campaign runs over first.");
        }
        room.demand(caller, id, campaign.monthlyCap());
        return move(caller, campaign, next);
    }

    private CampaignView move(Caller caller, Campaign campaign, CampaignState next) {
        CampaignState before = campaign.state();
        campaign.become(next);
        campaigns.save();
        news.tell(caller, before, next, List.of(new NamedCampaign(campaign.id(), campaign.name())));
        return campaign.view(lists.names(caller, campaign.listId().stream().toList()));
    }

    private Campaign held(UUID id) {
        return campaigns.findToChange(id).orElseThrow(ProblemException::notFound);
    }
}
