package app.tollgate.web.campaign;

import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.web.casework.ListSearch;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.util.UUID;

/** Reads and shows a campaign's settings as a form has them. */
final class CampaignForm {

    private CampaignForm() {}

    static Draft<CampaignRequest> read(Form form, ListSearch search) {
        return read(form, search, null);
    }

    /** The form on top of what stands: the list of a campaign that was started is no field of it. */
    static Draft<CampaignRequest> change(Form form, ListSearch search, CampaignRequest now) {
        return read(form, search, form.fields().containsKey("list") ? null : now.listId());
    }

    private static Draft<CampaignRequest> read(Form form, ListSearch search, UUID kept) {
        FieldErrors errors = new FieldErrors();
        Money cap = form.money("monthlyCap", "/monthlyCap", errors);
        UUID list = search.found().orElse(kept);
        search.error(form).ifPresent(code -> errors.add("/" + ListSearch.FIELD, code, ListSearch.ADVICE));
        return Constraints.draft(new CampaignRequest(form.text("name"), list, cap), errors);
    }

    static Form show(CampaignRow campaign) {
        return Form.showing(
                "name",
                campaign.name(),
                "list",
                campaign.listName().orElse(""),
                "monthlyCap",
                campaign.monthlyCap().map(Money::toString).orElse(""));
    }
}
