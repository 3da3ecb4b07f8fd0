package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.usage.CapStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Looks at every new position, in the transaction that made it and holds the cap row, and lets happen what the cap demands. */
@ApplicationScoped
public class SpendingWatch {

    @Inject
    private AlertDesk alerts;

    @Inject
    private Event<CapReached> reached;

    @Inject
    private Event<CapFreed> freed;

    @Inject
    private Event<CampaignCapReached> campaignsReached;

    /** After usage: in nearly every transaction there is nothing to do. */
    public void judge(Caller caller, SpendingPosition position) {
        switch (position.capStatus()) {
            case WITHIN_CAP -> {}
            case NEAR_CAP -> warn(caller, position);
            case CAP_REACHED -> stop(caller, position);
        }
    }

    /** After usage of campaigns that came up to their own caps. */
    public void judgeCampaigns(Caller caller, Set<UUID> campaigns) {
        if (!campaigns.isEmpty()) {
            campaignsReached.fire(new CampaignCapReached(caller, campaigns));
        }
    }

    /** After other preferences: a reached cap that gives room again lets go on what it paused. */
    void judgeChange(Caller caller, SpendingPosition before, SpendingPosition after) {
        judge(caller, after);
        if (before.capStatus() == CapStatus.CAP_REACHED && after.capStatus() != CapStatus.CAP_REACHED) {
            freed.fire(new CapFreed(caller));
        }
    }

    private void warn(Caller caller, SpendingPosition position) {
        if (position.alertAt80Percent()) {
            alerts.raise(caller, AlertKind.CAP_80_PERCENT, cause(position), facts(position));
        }
    }

    private void stop(Caller caller, SpendingPosition position) {
        reached.fire(new CapReached(caller));
        alerts.raise(caller, AlertKind.CAP_REACHED, cause(position), facts(position));
    }

    /** A month and a cap: both kinds are raised anew when the cap changes or the month turns. */
    private static String cause(SpendingPosition position) {
        return position.month() + "/" + position.capVersion();
    }

    private static AlertFacts facts(SpendingPosition position) {
        return new AlertFacts()
                .with("spent", position.spent())
                .with("cap", position.cap().orElseThrow());
    }
}
