package app.tollgate.api.campaign;

/**
 * How many campaigns a change of the monthly cap is about.
 *
 * @param running would be paused by a cap that is reached
 * @param pausedByCap wait for the monthly cap to leave room
 */
public record CampaignTally(int running, int pausedByCap) {}
