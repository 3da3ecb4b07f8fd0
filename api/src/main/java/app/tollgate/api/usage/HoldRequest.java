package app.tollgate.api.usage;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A wish to reserve the worst case before it is spent.
 *
 * @param type {@code voice}, {@code sms} or {@code email}
 * @param quantity decimal string in the price's unit, such as {@code "10"} minutes
 * @param campaignId whose own cap counts as well, or null
 * @param ttlSeconds after how long the hold expires by itself
 */
@app.tollgate.api.shared.ShownBy(HoldView.class)
public record HoldRequest(
        @NotNull String type,
        @NotNull String quantity,
        UUID campaignId,
        @NotNull Integer ttlSeconds) {}
