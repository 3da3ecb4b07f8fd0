package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.casework.TestCasework;
import app.tollgate.ejb.shared.TestServer;
import java.util.UUID;

/** Campaigns as tests need them. */
public final class TestCampaigns {

    private static final TestServer SERVER = TestServer.get();

    private TestCampaigns() {}

    /** @param monthlyCap null for none */
    public static CampaignView draft(Caller caller, String name, Money monthlyCap) {
        UUID list = TestCasework.list(caller, "List of " + name).id();
        return SERVER.get(CampaignAdministration.class)
                .create(caller, Draft.good(new CampaignRequest(name, list, monthlyCap)));
    }

    public static UUID running(Caller caller, String name) {
        UUID id = draft(caller, name, null).id();
        SERVER.get(CampaignControl.class).start(caller, id);
        return id;
    }
}
