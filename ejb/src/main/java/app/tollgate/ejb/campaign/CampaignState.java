package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.util.Optional;

/**
 * Where a campaign stands and, if it is paused, why: which step leads where, and which is refused.
 *
 * @param reason present exactly if it is paused
 */
record CampaignState(CampaignStatus status, Optional<PauseReason> reason) {

    static final CampaignState DRAFT = new CampaignState(CampaignStatus.DRAFT, Optional.empty());
    static final CampaignState RUNNING = new CampaignState(CampaignStatus.RUNNING, Optional.empty());
    static final CampaignState COMPLETED = new CampaignState(CampaignStatus.COMPLETED, Optional.empty());

    CampaignState {
        if (reason.isPresent() != (status == CampaignStatus.PAUSED)) {
            throw new IllegalArgumentException("a pause and its reason go together");
        }
    }

    static CampaignState paused(PauseReason reason) {
        return new CampaignState(CampaignStatus.PAUSED, Optional.of(reason));
    }

    boolean isPausedBy(PauseReason asked) {
        return reason.filter(asked::equals).isPresent();
    }

    boolean isRunning() {
        return status == CampaignStatus.RUNNING;
    }

    /** @throws ProblemException {@code conflict} unless it is a draft */
    CampaignState started() {
        return switch (status) {
            case DRAFT -> RUNNING;
            case RUNNING -> throw refused("The campaign is running already.");
            case PAUSED -> throw refused("The campaign was started before and is paused; resume it instead.");
            case COMPLETED -> throw over();
        };
    }

    /**
     * What a cap paused stays paused then, whatever becomes of the cap.
     *
     * @throws ProblemException {@code conflict} unless it is running or paused by a cap
     */
    CampaignState pausedByUser() {
        return switch (status) {
            case DRAFT -> throw refused("The campaign has not been started; there is nothing to pause.");
            case RUNNING -> paused(PauseReason.USER);
            case PAUSED -> keptPaused(reason.orElseThrow());
            case COMPLETED -> throw over();
        };
    }

    private static CampaignState keptPaused(PauseReason reason) {
        return switch (reason) {
            case SPENDING_CAP, CAMPAIGN_CAP -> paused(PauseReason.USER);
            case USER, DEMO_LIMIT -> throw refused("The campaign is paused already: " + reason + ".");
        };
    }

    /** @throws ProblemException {@code conflict} unless it is paused, {@code demo-limit} if a limit of the demo paused it */
    CampaignState resumed() {
        return switch (status) {
            case DRAFT -> throw refused("The campaign has not been started; start it instead.");
            case RUNNING -> throw refused("The campaign is running already.");
            case PAUSED -> resumedFrom(reason.orElseThrow());
            case COMPLETED -> throw over();
        };
    }

    private static CampaignState resumedFrom(PauseReason reason) {
        if (reason == PauseReason.DEMO_LIMIT) {
            throw new ProblemException(
                    ProblemCode.DEMO_LIMIT, "A limit of the demo paused the campaign; it cannot be resumed here.");
        }
        return RUNNING;
    }

    /** @throws ProblemException {@code conflict} unless it is running or paused */
    CampaignState completed() {
        return switch (status) {
            case DRAFT -> throw refused("The campaign has not been started; remove it instead of completing it.");
            case RUNNING, PAUSED -> COMPLETED;
            case COMPLETED -> throw over();
        };
    }

    private static ProblemException over() {
        return refused("The campaign is completed for good; make a new one.");
    }

    private static ProblemException refused(String sentence) {
        return new ProblemException(ProblemCode.CONFLICT, sentence);
    }
}
