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
        return Constraints.draft(new CampaignRequest(form.text("name"), list, money(form, errors)), errors);
    }

    /** An amount as people type it: {@code 250}, {@code $1,250.50}; null if the field is blank. */
    private static Money money(Form form, FieldErrors errors) {
        String text = form.text("monthlyCap").replaceAll("[$,\\s]", "");
        try {
            return text.isEmpty() ? null : Money.parse(text);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            errors.add("/monthlyCap", "money", "Use dollars, such as 250.00.");
            return null;
        }
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
