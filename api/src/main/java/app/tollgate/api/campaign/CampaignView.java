package app.tollgate.api.campaign;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign as it stands.
 *
 * @param pauseReason null unless it is paused
 * @param monthlyCap null if it has none of its own
 */
public record CampaignView(
        UUID id,
        String name,
        UUID listId,
        String listName,
        CampaignStatus status,
        PauseReason pauseReason,
        Money monthlyCap,
        Instant createdAt) {}
