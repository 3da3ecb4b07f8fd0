package app.tollgate.ejb.campaign;

import app.tollgate.api.shared.Caller;
import java.util.List;

/** Paused campaigns run again; told in the transaction that resumed them. */
public record CampaignsResumed(Caller caller, List<NamedCampaign> campaigns) {

    public CampaignsResumed {
        campaigns = List.copyOf(campaigns);
    }
}
