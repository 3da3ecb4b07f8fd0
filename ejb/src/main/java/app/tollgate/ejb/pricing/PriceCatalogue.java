package app.tollgate.ejb.pricing;

import app.tollgate.api.pricing.OwnPriceView;
import app.tollgate.api.pricing.PriceFilter;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Boundary where operators read the price book, and tenants what they pay. */
@Stateless
@Interceptors(TenantTransaction.class)
public class PriceCatalogue {

    @Inject
    private Prices prices;

    @Inject
    private PriceBook book;

    @Inject
    private PriceDays days;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** For operators: the book, newest entry first. */
    public Page<PriceView> list(Caller caller, PriceFilter filter, PageRequest page) {
        long before = page.after().map(PriceCatalogue::number).orElse(Long.MAX_VALUE);
        PriceOverview overview = overview();
        List<PriceEntry> rows = overview.matching(filter).stream()
                .filter(entry -> entry.number() < before)
                .limit(page.rowsToRead())
                .toList();
        Page<PriceEntry> found = page.cut(rows, entry -> Long.toString(entry.number()));
        return new Page<>(found.items().stream().map(overview::view).toList(), found.nextCursor());
    }

    /** For operators. */
    public PriceView get(Caller caller, UUID id) {
        PriceOverview overview = overview();
        return overview.find(id).map(overview::view).orElseThrow(ProblemException::notFound);
    }

    /** What the caller's tenant pays today for each kind. */
    public List<OwnPriceView> own(Caller caller) {
        LocalDate today = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar()
                .dayOf(clock.instant());
        TenantPrices own = book.of(caller.tenant());
        return Arrays.stream(UsageKind.values())
                .map(kind -> own(own.on(today, kind)))
                .toList();
    }

    private PriceOverview overview() {
        return new PriceOverview(prices.all(), price -> days.today(price.tenant()));
    }

    private static OwnPriceView own(Price price) {
        return new OwnPriceView(
                price.kind().text(), price.kind().unit(), price.unitPrice(), price.from(), PriceOverview.tiers(price));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("cursor", "type", "Send a cursor of an earlier answer.")));
        }
    }
}
