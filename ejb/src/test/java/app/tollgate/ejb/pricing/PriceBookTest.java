package app.tollgate.ejb.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceBookTest {

    private final TestServer server = TestServer.get();
    private final PriceAdministration administration = server.get(PriceAdministration.class);
    private final PriceBook book = server.get(PriceBook.class);
    private final Caller caller = TestTenants.newTenant();
    private final LocalDate today = LocalDate.now(server.get(Clock.class).withZone(ZoneId.of("America/Chicago")));

    @Test
    void theDefaultsAreShipped() {
        assertThat(List.of(UsageKind.values()))
                .extracting(kind -> price(today, kind))
                .containsExactly("0.12", "0.015", "0.001", "0.10");
        assertThat(book.of(caller.tenant()).isTiered()).isFalse();
    }

    @Test
    void aTenantsOwnPriceHoldsFromItsDayAndOfTwoTheLaterAdded() {
        add("sms", "0.50", today.plusDays(2));
        add("sms", "0.03", today);
        add("sms", "0.04", today);
        server.get(ChangePoll.class).poll();
        assertThat(price(today.minusDays(1), UsageKind.SMS)).isEqualTo("0.015");
        assertThat(price(today, UsageKind.SMS)).isEqualTo("0.04");
        assertThat(price(today.plusDays(2), UsageKind.SMS)).isEqualTo("0.50");
        assertThat(book.of(TestTenants.newTenant().tenant())
                        .on(today, UsageKind.SMS)
                        .unitPrice())
                .isEqualTo(Money.parse("0.015"));
    }

    @Test
    void whatWasAddedIsListedFirstAndFoundByItsId() {
        PriceView added = add("email", "0.002", today, new PriceTier("1000", Money.parse("0.0015")));
        List<PriceView> newest = administration
                .list(TestTenants.operator(), new PageRequest(1, Optional.empty()))
                .items();
        assertThat(newest).extracting(PriceView::id).containsExactly(added.id());
        PriceView read = administration.get(TestTenants.operator(), added.id());
        assertThat(read.tiers()).containsExactly(new PriceTier("1000", Money.parse("0.0015")));
        assertThat(read.tenant()).isEqualTo(caller.tenant().slug());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        PriceRequest wrong = new PriceRequest(
                "nobody-here",
                "fax",
                Money.parse("-1.00"),
                today.minusDays(3),
                List.of(
                        new PriceTier("10", Money.parse("0.01")),
                        new PriceTier("10", Money.parse("0.01")),
                        new PriceTier("1.5", null)));
        FieldErrors shape = new FieldErrors();
        shape.add("/tiers/2/unitPrice", "required", "This is needed.");
        assertThatThrownBy(() -> administration.add(TestTenants.operator(), Draft.of(wrong, shape)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly(
                                        "/tiers/2/unitPrice",
                                        "/tenant",
                                        "/kind",
                                        "/unitPrice",
                                        "/from",
                                        "/tiers/1/above",
                                        "/tiers/2/above"));
    }

    private String price(LocalDate day, UsageKind kind) {
        return book.of(caller.tenant()).on(day, kind).unitPrice().toString();
    }

    private PriceView add(String kind, String unitPrice, LocalDate from, PriceTier... tiers) {
        return administration.add(
                TestTenants.operator(),
                Draft.good(
                        new PriceRequest(caller.tenant().slug(), kind, Money.parse(unitPrice), from, List.of(tiers))));
    }
}
