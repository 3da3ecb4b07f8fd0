package app.tollgate.ejb.pricing;

import app.tollgate.api.pricing.PriceFilter;
import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One tenant's own prices, as an operator adds them and finds them again. */
final class TestPrices {

    private static final TestServer SERVER = TestServer.get();

    private final Caller tenant;

    TestPrices(Caller tenant) {
        this.tenant = tenant;
    }

    /** Today where tests have their tenants. */
    static LocalDate today() {
        return LocalDate.now(SERVER.get(Clock.class).withZone(ZoneId.of("America/Chicago")));
    }

    /** Lets the node notice what was added. */
    static void poll() {
        SERVER.get(ChangePoll.class).poll();
    }

    PriceView add(String kind, String unitPrice, LocalDate from, PriceTier... tiers) {
        return SERVER.get(PriceAdministration.class)
                .add(TestTenants.operator(), Draft.good(request(kind, unitPrice, from, tiers)));
    }

    PriceRequest request(String kind, String unitPrice, LocalDate from, PriceTier... tiers) {
        return new PriceRequest(tenant.tenant().slug(), kind, Money.parse(unitPrice), from, List.of(tiers));
    }

    List<PriceView> own(PriceState state) {
        return listed(Optional.empty(), Set.of(state), Optional.empty());
    }

    List<PriceView> listed(Optional<UsageKind> kind, Set<PriceState> states, Optional<LocalDate> on) {
        return SERVER.get(PriceCatalogue.class)
                .list(
                        TestTenants.operator(),
                        new PriceFilter(Optional.of(tenant.tenant().slug()), Optional.empty(), kind, states, on),
                        new PageRequest(25, Optional.empty()))
                .items();
    }
}
