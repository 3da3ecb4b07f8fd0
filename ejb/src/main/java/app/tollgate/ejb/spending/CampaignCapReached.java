package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import java.util.Set;
import java.util.UUID;

/** What these campaigns spent this month has come up to their own caps, in the running transaction, which holds the cap row. */
public record CampaignCapReached(Caller caller, Set<UUID> campaigns) {

    public CampaignCapReached {
        campaigns = Set.copyOf(campaigns);
    }
}
