package app.tollgate.api.wallet;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that came into a wallet.
 *
 * @param id also that of its line in the wallet's transactions
 * @param tenant slug
 * @param balanceAfter what the wallet held right after it
 */
public record RefillView(UUID id, String tenant, Instant at, Money amount, String reference, Money balanceAfter) {}
