package app.tollgate.api.wallet;

import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A refill that a tenant's wallet needs or needed.
 *
 * @param tenant slug
 * @param balance what the wallet held when the request was opened
 * @param refillThreshold the balance below which it was opened
 * @param refillAmount what the tenant's admins wish to pay each time
 * @param outcome what closed it; this and what follows is null while it is open
 * @param amount of the refill that closed it; null if there was none, like {@code reference}
 * @param reason why it failed; null unless it did
 * @param closedBy name of the operator, or of who switched to invoices
 */
public record RefillRequestView(
        UUID id,
        String tenant,
        Instant openedAt,
        Money balance,
        Money refillThreshold,
        Money refillAmount,
        RefillRequestStatus status,
        RefillOutcome outcome,
        Instant closedAt,
        Money amount,
        String reference,
        String reason,
        String closedBy) {}
