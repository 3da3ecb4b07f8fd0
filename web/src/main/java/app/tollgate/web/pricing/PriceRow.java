package app.tollgate.web.pricing;

import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A price of the book as the operators' list shows it.
 *
 * @param tenant slug of the one tenant it is for; empty for everybody
 * @param tenantName what that tenant is called
 * @param until last day it holds, if another one follows it
 */
public record PriceRow(
        UUID id,
        String tenant,
        String tenantName,
        UsageKind kind,
        PriceLines price,
        LocalDate from,
        Optional<LocalDate> until,
        PriceState state,
        String addedBy) {

    static PriceRow of(PriceView price, String tenantName, PriceTexts texts) {
        UsageKind kind = UsageKind.find(price.kind()).orElseThrow();
        return new PriceRow(
                price.id(),
                price.tenant() == null ? "" : price.tenant(),
                tenantName,
                kind,
                texts.lines(kind, price.unitPrice(), price.tiers()),
                price.from(),
                Optional.ofNullable(price.until()),
                price.state(),
                price.createdBy());
    }

    public boolean mayBeWithdrawn() {
        return state == PriceState.UPCOMING;
    }

    /** Whether nobody added it, because it came with the product. */
    public boolean isShipped() {
        return addedBy.equals("default");
    }

    /** The colour of the state's badge. */
    public String colour() {
        return switch (state) {
            case CURRENT -> "ok";
            case UPCOMING -> "info";
            case PAST, WITHDRAWN -> "";
        };
    }
}
