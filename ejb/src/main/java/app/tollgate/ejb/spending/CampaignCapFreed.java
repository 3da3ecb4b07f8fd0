package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import java.util.Set;
import java.util.UUID;

/** What these campaigns spent this month is below their own caps again, in the running transaction, which holds the cap row. */
public record CampaignCapFreed(Caller caller, Set<UUID> campaigns) {

    public CampaignCapFreed {
        campaigns = Set.copyOf(campaigns);
    }
}
