package app.tollgate.api.wallet;

import java.time.Instant;
import java.util.UUID;

/**
 * A payment that did not go through, as it was reported first.
 *
 * @param tenant slug
 */
public record PaymentFailureView(UUID id, String tenant, Instant at, String reason, String reference) {}
