package app.tollgate.web.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.api.wallet.RefillRequestView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A refill request as operators read it.
 *
 * @param company name of the tenant
 * @param balance when it was asked for
 */
public record RefillRow(
        UUID id,
        String slug,
        String company,
        Instant openedAt,
        Money balance,
        Money threshold,
        Money refillAmount,
        RefillState state,
        Optional<Instant> closedAt,
        Optional<String> closedBy,
        Optional<Money> amount,
        Optional<String> reference,
        Optional<String> reason) {

    static RefillRow of(RefillRequestView request, String company) {
        return new RefillRow(
                request.id(),
                request.tenant(),
                company,
                request.openedAt(),
                request.balance(),
                request.refillThreshold(),
                request.refillAmount(),
                RefillState.of(request),
                Optional.ofNullable(request.closedAt()),
                Optional.ofNullable(request.closedBy()),
                Optional.ofNullable(request.amount()),
                Optional.ofNullable(request.reference()),
                Optional.ofNullable(request.reason()));
    }
}
