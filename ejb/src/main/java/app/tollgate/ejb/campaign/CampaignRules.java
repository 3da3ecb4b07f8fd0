package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import java.util.UUID;

/** What must hold of a campaign's settings beyond their shape. */
final class CampaignRules {

    /** As for the company's own cap. */
    private static final Money LEAST = Money.parse("0.01");

    private static final Money MOST = Money.parse("100000000.00");

    private CampaignRules() {}

    static void check(CampaignRequest request, FieldErrors errors) {
        if (request.monthlyCap() != null && request.monthlyCap().compareTo(LEAST) < 0) {
            errors.add(
                    "/monthlyCap",
                    "too-small",
                    "Use at least " + LEAST + ", or leave it out; pausing stops all spending.");
        }
        if (request.monthlyCap() != null && request.monthlyCap().compareTo(MOST) > 0) {
            errors.add("/monthlyCap", "range", "A cap is at most " + MOST + ".");
        }
    }

    /** The list of a campaign that has run stays: what was billed went to its contacts. */
    static void checkList(CampaignState now, UUID before, CampaignRequest request, FieldErrors errors) {
        boolean changed = before != null && request.listId() != null && !before.equals(request.listId());
        if (changed && !now.equals(CampaignState.DRAFT)) {
            errors.add("/listId", "started", "The list stays once a campaign was started; make a new campaign.");
        }
    }
}
