package app.tollgate.ejb.pricing;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.shared.Changes;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Boundary where operators read and add prices. */
@Stateless
@Interceptors(TenantTransaction.class)
public class PriceAdministration {

    @Inject
    private Prices prices;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Changes changes;

    @Inject
    private SystemLog log;

    @Inject
    private Clock clock;

    /** The book, newest entry first. */
    public Page<PriceView> list(Caller caller, PageRequest page) {
        long before = page.after().map(PriceAdministration::number).orElse(Long.MAX_VALUE);
        Page<Prices.Numbered> found =
                page.cut(prices.page(before, page.rowsToRead()), price -> Long.toString(price.number()));
        return new Page<>(
                found.items().stream().map(numbered -> view(numbered.price())).toList(), found.nextCursor());
    }

    public PriceView get(Caller caller, UUID id) {
        return prices.find(id).map(PriceAdministration::view).orElseThrow(ProblemException::notFound);
    }

    /** Adds a price; every node rates with it within a second. */
    public PriceView add(Caller caller, Draft<PriceRequest> draft) {
        PriceRequest request = draft.checked(this::check);
        Price price = new Price(
                Ids.next(),
                tenant(request).map(Tenant::id),
                UsageKind.find(request.kind()).orElseThrow(),
                request.unitPrice(),
                request.from(),
                PriceRules.steps(request),
                clock.instant());
        prices.add(price, caller.actor().name());
        log.addTo(caller, price.tenant().orElse(caller.tenant()), added(price));
        changes.announce(PriceBook.TOPIC, caller.tenant(), price.id().toString());
        return view(price);
    }

    private static LogEvent added(Price price) {
        return LogEvent.change(
                LogEvent.CREATED,
                new LogTarget("PRICE", price.id().toString(), price.kind().text()),
                List.of(
                        FieldChange.of("unitPrice", null, price.unitPrice()),
                        FieldChange.of("from", null, price.from()),
                        FieldChange.of(
                                "tiers",
                                null,
                                price.steps().stream()
                                        .map(step -> step.aboveUnits() + ": " + step.unitPrice())
                                        .toList())));
    }

    private void check(PriceRequest request, FieldErrors errors) {
        Optional<Tenant> tenant = tenant(request);
        if (request.tenant() != null && tenant.isEmpty()) {
            errors.add("/tenant", "unknown", "There is no tenant with this slug.");
        }
        ZoneId zone = tenant.map(Tenant::timeZone).orElse(ZoneOffset.UTC);
        PriceRules.check(request, LocalDate.now(clock.withZone(zone)), errors);
    }

    private Optional<Tenant> tenant(PriceRequest request) {
        return Optional.ofNullable(request.tenant())
                .filter(TenantId::isWellFormed)
                .flatMap(slug -> tenants.find(new TenantId(slug)));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("cursor", "type", "Send a cursor of an earlier answer.")));
        }
    }

    private static PriceView view(Price price) {
        return new PriceView(
                price.id(),
                price.tenant().map(TenantId::slug).orElse(null),
                price.kind().text(),
                unit(price.kind()),
                price.unitPrice(),
                price.from(),
                price.steps().stream()
                        .map(step -> new PriceTier(Long.toString(step.aboveUnits()), step.unitPrice()))
                        .toList(),
                price.createdAt());
    }

    private static String unit(UsageKind kind) {
        return switch (kind) {
            case VOICE -> "minute";
            case SMS -> "segment";
            case EMAIL -> "email";
            case STORAGE -> "GB-month";
        };
    }
}
