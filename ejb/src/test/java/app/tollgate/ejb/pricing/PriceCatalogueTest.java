package app.tollgate.ejb.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.pricing.PriceFilter;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What operators and tenants find in the price book. */
class PriceCatalogueTest {

    private final PriceCatalogue catalogue = TestServer.get().get(PriceCatalogue.class);
    private final Caller caller = TestTenants.newTenant();
    private final TestPrices prices = new TestPrices(caller);
    private final LocalDate today = TestPrices.today();

    @Test
    void whatWasAddedIsListedFirstAndFoundByItsId() {
        PriceView added = prices.add("email", "0.002", today, new PriceTier("1000", Money.parse("0.0015")));
        List<PriceView> newest = catalogue
                .list(TestTenants.operator(), PriceFilter.ALL, new PageRequest(1, Optional.empty()))
                .items();
        assertThat(newest).extracting(PriceView::id).containsExactly(added.id());
        PriceView read = catalogue.get(TestTenants.operator(), added.id());
        assertThat(read.createdBy()).isEqualTo("Olga Operator");
        assertThat(read.tiers()).containsExactly(new PriceTier("1000", Money.parse("0.0015")));
        assertThat(read.tenant()).isEqualTo(caller.tenant().slug());
    }

    @Test
    void theBookIsFilteredByTenantKindStateAndDay() {
        PriceView past = prices.add("sms", "0.03", today.minusDays(20));
        PriceView current = prices.add("sms", "0.04", today.minusDays(10));
        PriceView upcoming = prices.add("sms", "0.05", today.plusDays(10));
        PriceView voice = prices.add("voice", "0.20", today.minusDays(5));
        assertThat(prices.own(PriceState.PAST)).extracting(PriceView::id).containsExactly(past.id());
        assertThat(prices.own(PriceState.PAST).get(0).until()).isEqualTo(today.minusDays(11));
        assertThat(prices.own(PriceState.CURRENT)).extracting(PriceView::id).containsExactly(voice.id(), current.id());
        assertThat(prices.own(PriceState.UPCOMING)).extracting(PriceView::id).containsExactly(upcoming.id());
        assertThat(prices.listed(Optional.of(UsageKind.SMS), Set.of(), Optional.of(today.minusDays(11))))
                .extracting(PriceView::id)
                .containsExactly(past.id());
        assertThat(catalogue
                        .list(
                                TestTenants.operator(),
                                new PriceFilter(
                                        Optional.empty(),
                                        Optional.of(true),
                                        Optional.of(UsageKind.STORAGE),
                                        Set.of(PriceState.CURRENT),
                                        Optional.empty()),
                                new PageRequest(25, Optional.empty()))
                        .items())
                .extracting(view -> view.unitPrice().toString())
                .containsExactly("0.10");
    }

    @Test
    void aTenantSeesWhatItPaysToday() {
        prices.add("sms", "0.02", today, new PriceTier("1000", Money.parse("0.01")));
        prices.add("email", "0.50", today.plusDays(1));
        TestPrices.poll();
        assertThat(catalogue.own(caller))
                .extracting(price -> price.kind() + " " + price.unitPrice() + " " + price.unit() + " "
                        + price.tiers().size())
                .containsExactly(
                        "voice 0.12 minute 0", "sms 0.02 segment 1", "email 0.001 email 0", "storage 0.10 GB-month 0");
    }
}
