package app.tollgate.web.campaign;

import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.util.UUID;

/** Reads and shows a campaign's settings as a form has them. */
final class CampaignForm {

    private CampaignForm() {}

    static Draft<CampaignRequest> read(Form form) {
        return read(form, null);
    }

    /** The form on top of what stands: the list of a campaign that was started is no field of it. */
    static Draft<CampaignRequest> change(Form form, CampaignRequest now) {
        return read(form, now.listId());
    }

    private static Draft<CampaignRequest> read(Form form, UUID listNow) {
        FieldErrors errors = new FieldErrors();
        UUID list = form.fields().containsKey("listId")
                ? Ids.read(form.text("listId")).orElse(null)
                : listNow;
        return Constraints.draft(
                new CampaignRequest(form.text("name"), list, form.money("monthlyCap", "/monthlyCap", errors)), errors);
    }

    static Form show(CampaignRow campaign) {
        return Form.showing(
                "name",
                campaign.name(),
                "listId",
                campaign.listId().map(UUID::toString).orElse(""),
                "monthlyCap",
                campaign.monthlyCap().map(Money::toString).orElse(""));
    }
}
