package app.tollgate.web.campaign;

import app.tollgate.web.casework.ListField;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;

/**
 * One campaign with everything that can be done to it.
 *
 * @param dialog {@code complete}, {@code remove} or empty: the question that stands open
 * @param lists what it can run over as long as it is a draft
 */
public record CampaignPageModel(
        Shell shell,
        CampaignRow campaign,
        CampaignSpending spending,
        String dialog,
        ListField lists,
        Form form,
        Refusal refusal) {}
