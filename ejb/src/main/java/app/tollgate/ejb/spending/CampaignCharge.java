package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import java.time.YearMonth;
import java.util.UUID;

/** What usage adds to a campaign's spending of a month; of either sign. */
public record CampaignCharge(UUID campaignId, YearMonth month, Money amount) {}
