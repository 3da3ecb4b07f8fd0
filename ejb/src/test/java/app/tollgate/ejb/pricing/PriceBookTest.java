package app.tollgate.ejb.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What usage costs on a day: the default, or what was added for the tenant. */
class PriceBookTest {

    private final PriceBook book = TestServer.get().get(PriceBook.class);
    private final Caller caller = TestTenants.newTenant();
    private final TestPrices prices = new TestPrices(caller);
    private final LocalDate today = TestPrices.today();

    @Test
    void theDefaultsAreShipped() {
        assertThat(List.of(UsageKind.values()))
                .extracting(kind -> price(today, kind))
                .containsExactly("0.12", "0.015", "0.001", "0.10");
        assertThat(book.of(caller.tenant()).isTiered()).isFalse();
    }

    @Test
    void aTenantsOwnPriceHoldsFromItsDayWhateverTheOrderOfAdding() {
        prices.add("sms", "0.50", today.plusDays(2));
        prices.add("sms", "0.04", today);
        TestPrices.poll();
        assertThat(price(today.minusDays(1), UsageKind.SMS)).isEqualTo("0.015");
        assertThat(price(today, UsageKind.SMS)).isEqualTo("0.04");
        assertThat(price(today.plusDays(2), UsageKind.SMS)).isEqualTo("0.50");
        assertThat(book.of(TestTenants.newTenant().tenant())
                        .on(today, UsageKind.SMS)
                        .unitPrice())
                .isEqualTo(Money.parse("0.015"));
    }

    @Test
    void holdsAndEstimatesAskForTheDearestTierOfTheDay() {
        prices.add(
                "voice",
                "0.10",
                today,
                new PriceTier("10", Money.parse("0.30")),
                new PriceTier("20", Money.parse("0.05")));
        prices.add("voice", "0.01", today.plusDays(1));
        TestPrices.poll();
        StatedQuantity quantity = StatedQuantity.read("voice", "1.4");
        assertThat(book.atMost(caller.tenant(), today, quantity)).isEqualTo(Money.parse("0.45"));
        assertThat(book.atMost(caller.tenant(), today.plusDays(1), quantity)).isEqualTo(Money.parse("0.015"));
        assertThatThrownBy(
                        () -> book.atMost(caller.tenant(), today, new StatedQuantity(UsageKind.VOICE, Long.MAX_VALUE)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer, FieldError::code)
                                .containsExactly(tuple("/quantity", "too-much")));
    }

    private String price(LocalDate day, UsageKind kind) {
        return book.of(caller.tenant()).on(day, kind).unitPrice().toString();
    }
}
