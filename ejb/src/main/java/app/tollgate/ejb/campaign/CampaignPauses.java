package app.tollgate.ejb.campaign;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.spending.CampaignCapFreed;
import app.tollgate.ejb.spending.CampaignCapReached;
import app.tollgate.ejb.spending.CapFreed;
import app.tollgate.ejb.spending.CapReached;
import app.tollgate.ejb.spending.MonthTurned;
import app.tollgate.ejb.spending.SpendingRoom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pauses and resumes campaigns in the very transaction in which a cap is reached or freed; who tells it holds the cap's row. */
@ApplicationScoped
class CampaignPauses {

    private static final CampaignState BY_SPENDING_CAP = CampaignState.paused(PauseReason.SPENDING_CAP);
    private static final CampaignState BY_OWN_CAP = CampaignState.paused(PauseReason.CAMPAIGN_CAP);

    @Inject
    private Campaigns campaigns;

    @Inject
    private SpendingRoom room;

    @Inject
    private CampaignNews news;

    @Inject
    private SystemLog log;

    void onCapReached(@Observes CapReached reached) {
        moved(reached.caller(), CampaignState.RUNNING, BY_SPENDING_CAP, Optional.empty());
    }

    /** Resumes what this cap paused, and nothing else. */
    void onCapFreed(@Observes CapFreed freed) {
        goOn(freed.caller(), room.overOwnCaps(freed.caller()));
    }

    /** Resumes what any cap paused. */
    void onMonthTurned(@Observes MonthTurned turned) {
        Set<UUID> over = room.overOwnCaps(turned.caller());
        goOn(turned.caller(), over);
        Set<UUID> waiting = new HashSet<>(campaigns.pausedBy(PauseReason.CAMPAIGN_CAP));
        waiting.removeAll(over);
        moved(turned.caller(), BY_OWN_CAP, CampaignState.RUNNING, Optional.of(waiting));
    }

    private void goOn(Caller caller, Set<UUID> overOwnCaps) {
        moved(caller, BY_SPENDING_CAP, BY_OWN_CAP, Optional.of(overOwnCaps));
        moved(caller, BY_SPENDING_CAP, CampaignState.RUNNING, Optional.empty());
    }

    /** One that waits for the tenant's cap must not run on when that is freed while its own is not. */
    void onCampaignCapReached(@Observes CampaignCapReached reached) {
        Optional<Set<UUID>> among = Optional.of(reached.campaigns());
        moved(reached.caller(), CampaignState.RUNNING, BY_OWN_CAP, among);
        moved(reached.caller(), BY_SPENDING_CAP, BY_OWN_CAP, among);
    }

    /** They run on if the tenant's cap lets them, and wait for that otherwise. */
    void onCampaignCapFreed(@Observes CampaignCapFreed freed) {
        for (UUID campaign : freed.campaigns()) {
            CampaignState now = CapChange.by(room.look(freed.caller(), campaign, Optional.empty()));
            moved(freed.caller(), BY_OWN_CAP, now, Optional.of(Set.of(campaign)));
        }
    }

    private void moved(Caller caller, CampaignState from, CampaignState to, Optional<Set<UUID>> among) {
        if (among.filter(Set::isEmpty).isPresent()) {
            return;
        }
        List<NamedCampaign> moved =
                among.map(ids -> campaigns.move(ids, from, to)).orElseGet(() -> campaigns.move(from, to));
        moved.forEach(campaign -> log.add(caller, change(campaign, from, to)));
        news.tell(caller, from, to, moved);
    }

    private static LogEvent change(NamedCampaign campaign, CampaignState from, CampaignState to) {
        List<FieldChange> fields = new ArrayList<>();
        if (from.status() != to.status()) {
            fields.add(FieldChange.of("status", from.status(), to.status()));
        }
        fields.add(FieldChange.of(
                "pauseReason", from.reason().orElse(null), to.reason().orElse(null)));
        LogTarget target = new LogTarget(Campaign.LOG_KIND, campaign.id().toString(), campaign.name());
        return LogEvent.change(LogEvent.CHANGED, target, fields);
    }
}
