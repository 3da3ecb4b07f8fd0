package app.tollgate.api.usage;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.UUID;

/** A hold that was granted: what it reserves, and until when. */
public record HoldView(UUID id, Money amount, Instant expiresAt) {}
