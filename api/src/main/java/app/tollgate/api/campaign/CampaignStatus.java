package app.tollgate.api.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
    /** Not started yet. */
    DRAFT,
    RUNNING,
    /** Stopped for a {@link PauseReason}, to be resumed. */
    PAUSED,
    /** Over for good. */
    COMPLETED
}
