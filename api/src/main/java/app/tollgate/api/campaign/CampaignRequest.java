package app.tollgate.api.campaign;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Everything that can be set of a campaign, for a new one or as it stands after a merge patch; its status moves by calls of its own.
 *
 * @param listId the list it runs over; stays once it was started
 * @param monthlyCap what it may spend in a month, or null for no cap of its own
 */
@ShownBy(CampaignView.class)
public record CampaignRequest(
        @NotBlank @Size(max = 100) String name, @NotNull UUID listId, Money monthlyCap) {

    /** What stands now, for the patch to change. */
    public static CampaignRequest of(CampaignView now) {
        return new CampaignRequest(now.name(), now.listId(), now.monthlyCap());
    }
}
