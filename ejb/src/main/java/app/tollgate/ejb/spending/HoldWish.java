package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What a caller wants to reserve.
 *
 * @param units in the kind's base units
 * @param amount what they cost at the dearest tier
 */
public record HoldWish(UsageKind kind, long units, Money amount, Optional<UUID> campaignId, Duration length) {}
