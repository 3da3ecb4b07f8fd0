package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.spending.AlertKind;
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

    /**
     * After other preferences: a cap that is raised above what is spent, or removed, lets go on what it paused; also in a month in which
     * it was not reached itself.
     */
    void judgeChange(Caller caller, SpendingPosition before, SpendingPosition after) {
        judge(caller, after);
        if (CapRule.frees(before.cap(), after.cap(), after.spent())) {
            freed.fire(new CapFreed(caller));
        }
    }

    private void warn(Caller caller, SpendingPosition position) {
        // A correction may bring what is spent back below a cap that was reached: nobody needs to be warned of that
        // then.
        if (position.alertAt80Percent() && !alerts.wasRaised(AlertKind.CAP_REACHED, cause(position))) {
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
