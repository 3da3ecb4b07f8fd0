package app.tollgate.web.campaign;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * One campaign with everything that can be done to it.
 *
 * @param dialog {@code complete}, {@code remove} or empty: the question that stands open
 * @param lists what it can run over as long as it is a draft
 */
public record CampaignPageModel(
        Shell shell, CampaignRow campaign, String dialog, List<ContactListView> lists, Form form, Refusal refusal) {}
