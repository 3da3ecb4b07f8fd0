package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.CampaignFilter;
import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignTally;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.casework.ListChoice;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.spending.SpendingRoom;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of campaigns: make, find, change, remove. */
@Stateless
@Interceptors(TenantTransaction.class)
public class CampaignAdministration {

    @Inject
    private Campaigns campaigns;

    @Inject
    private ListChoice lists;

    @Inject
    private SpendingRoom room;

    @Inject
    private CampaignNews news;

    @Inject
    private Clock clock;

    /**
     * The campaigns that pass the filter, newest first.
     *
     * @throws ProblemException {@code invalid} for a cursor that is not one of ours
     */
    public Page<CampaignView> list(Caller caller, CampaignFilter filter, PageRequest page) {
        Optional<UUID> after = Cursors.read(page);
        Page<Campaign> found = page.cut(
                campaigns.page(filter, after, page.rowsToRead()),
                campaign -> campaign.id().toString());
        Map<UUID, String> names = lists.names(
                caller,
                found.items().stream()
                        .flatMap(campaign -> campaign.listId().stream())
                        .distinct()
                        .toList());
        return new Page<>(
                found.items().stream().map(campaign -> campaign.view(names)).toList(), found.nextCursor());
    }

    /** How many there are for a change of the monthly cap to pause or resume. */
    public CampaignTally tally(Caller caller) {
        return campaigns.tally();
    }

    /** @throws ProblemException {@code not-found} */
    public CampaignView get(Caller caller, UUID id) {
        return view(caller, campaigns.find(id).orElseThrow(ProblemException::notFound));
    }

    /** @throws ProblemException {@code invalid} naming each member */
    public CampaignView create(Caller caller, Draft<CampaignRequest> draft) {
        CampaignRequest request = draft.checked((read, errors) -> check(caller, null, read, errors));
        Campaign campaign = new Campaign(request, clock.instant());
        campaigns.add(campaign);
        return view(caller, campaign);
    }

    /**
     * A cap of its own that is reached at once pauses the campaign in this commit, one that leaves room again resumes it.
     *
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code not-found}, or {@code invalid} naming each member
     */
    public CampaignView change(Caller caller, UUID id, Function<CampaignRequest, Draft<CampaignRequest>> change) {
        room.look(caller, id, Optional.empty());
        Campaign campaign = toChange(id);
        Optional<UUID> list = campaign.listId();
        CampaignState before = campaign.state();
        CampaignRequest request = change.apply(campaign.settings()).checked((read, errors) -> {
            CampaignRules.checkList(before, list.orElse(null), read, errors);
            check(caller, list.orElse(null), read, errors);
        });
        Optional<Money> cap = campaign.monthlyCap();
        campaign.change(request);
        if (!campaign.monthlyCap().equals(cap)) {
            campaign.become(CapChange.after(
                    before,
                    room.look(caller, id, campaign.monthlyCap()),
                    CapChange.raises(cap, campaign.monthlyCap())));
        }
        campaigns.save();
        news.tell(caller, before, campaign.state(), List.of(new NamedCampaign(id, campaign.name())));
        return view(caller, campaign);
    }

    /** The names of campaigns, removed ones too. */
    public Map<UUID, String> names(Caller caller, Collection<UUID> ids) {
        return campaigns.names(ids);
    }

    /**
     * Takes the campaign out of every list for good; the usage that names it keeps its name.
     *
     * @throws ProblemException {@code not-found}, {@code conflict} while it is running
     */
    public void remove(Caller caller, UUID id) {
        Campaign campaign = toChange(id);
        if (campaign.state().isRunning()) {
            throw new ProblemException(ProblemCode.CONFLICT, "The campaign is running; pause or complete it first.");
        }
        campaign.archive(clock.instant());
        campaigns.save();
    }

    private void check(Caller caller, UUID listBefore, CampaignRequest request, FieldErrors errors) {
        CampaignRules.check(request, errors);
        UUID list = request.listId();
        if (list != null && !list.equals(listBefore) && !lists.hold(caller, list)) {
            errors.add("/listId", "unknown", "There is no list with this id.");
        }
    }

    private Campaign toChange(UUID id) {
        return campaigns.findToChange(id).orElseThrow(ProblemException::notFound);
    }

    private CampaignView view(Caller caller, Campaign campaign) {
        return campaign.view(lists.names(caller, campaign.listId().stream().toList()));
    }
}
