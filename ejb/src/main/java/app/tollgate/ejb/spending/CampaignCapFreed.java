package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import java.util.Set;
import java.util.UUID;

/** The own caps of these campaigns leave room again; told in the transaction that made it so. */
public record CampaignCapFreed(Caller caller, Set<UUID> campaigns) {

    public CampaignCapFreed {
        campaigns = Set.copyOf(campaigns);
    }
}
