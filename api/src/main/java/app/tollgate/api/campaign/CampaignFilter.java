package app.tollgate.api.campaign;

import java.util.Optional;
import java.util.UUID;

/**
 * Which campaigns a list holds; what is empty lets all pass.
 *
 * @param text stands somewhere in the name, in small letters or capitals
 */
public record CampaignFilter(String text, Optional<CampaignStatus> status, Optional<UUID> list) {

    public static final CampaignFilter ALL = new CampaignFilter("", Optional.empty(), Optional.empty());
}
