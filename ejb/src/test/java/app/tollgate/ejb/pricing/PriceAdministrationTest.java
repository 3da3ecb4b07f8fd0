package app.tollgate.ejb.pricing;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.pricing.PricePreview;
import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How operators add, try out and withdraw prices, and what they are refused. */
class PriceAdministrationTest {

    private final TestServer server = TestServer.get();
    private final PriceAdministration administration = server.get(PriceAdministration.class);
    private final PriceBook book = server.get(PriceBook.class);
    private final Caller caller = TestTenants.newTenant();
    private final TestPrices prices = new TestPrices(caller);
    private final LocalDate today = TestPrices.today();

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        PriceRequest wrong = new PriceRequest(
                "nobody-here",
                "fax",
                Money.parse("-1.00"),
                today.minusMonths(14),
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

    @Test
    void ofTwoWritersWithOneFirstDayOneIsTold() throws Exception {
        List<Callable<String>> writers = Collections.nCopies(8, () -> {
            try {
                return prices.add("voice", "0.20", today.plusDays(1)).id().toString();
            } catch (ProblemException refused) {
                assertThat(refused).hasMessageContaining("begins on " + today.plusDays(1) + " already");
                return refused.code().code();
            }
        });
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : pool.invokeAll(writers)) {
            answers.add(answer.get());
        }
        pool.shutdown();
        assertThat(answers.stream().filter("already-exists"::equals)).hasSize(7);
        assertThat(prices.own(PriceState.UPCOMING)).hasSize(1);
    }

    @Test
    void anUpcomingPriceIsWithdrawnAndMayThenBeAddedAnew() {
        PriceView first = prices.add("sms", "0.03", today.plusDays(3));
        administration.withdraw(TestTenants.operator(), first.id());
        administration.withdraw(TestTenants.operator(), first.id());
        prices.add("sms", "0.04", today.plusDays(3));
        TestPrices.poll();
        assertThat(book.of(caller.tenant()).on(today.plusDays(3), UsageKind.SMS).unitPrice())
                .isEqualTo(Money.parse("0.04"));
        assertThat(prices.own(PriceState.WITHDRAWN)).extracting(PriceView::id).containsExactly(first.id());
        assertThat(book.get(first.id()).unitPrice()).isEqualTo(Money.parse("0.03"));
        assertThat(server.in(
                        caller,
                        () -> server.get(Sql.class)
                                .list(
                                        "select action from system_log where target_kind = 'PRICE' order by receipt",
                                        row -> row.getString(1))))
                .containsExactly("CREATED", "REMOVED", "CREATED");
    }

    @Test
    void aPriceThatHasBegunStays() {
        PriceView begun = prices.add("sms", "0.03", today);
        refuses(ProblemCode.CONFLICT, () -> administration.withdraw(TestTenants.operator(), begun.id()));
        assertThat(prices.own(PriceState.CURRENT)).extracting(PriceView::id).containsExactly(begun.id());
    }

    @Test
    void aPreviewSaysWhatHoldsAsYetAndUntilWhen() {
        prices.add("voice", "0.30", today.plusDays(20));
        PricePreview preview = administration.preview(
                TestTenants.operator(), Draft.good(prices.request("voice", "0.20", today.plusDays(5))));
        assertThat(preview.before().tenant()).isNull();
        assertThat(preview.before().unitPrice()).isEqualTo(Money.parse("0.12"));
        assertThat(preview.until()).contains(today.plusDays(19));
        assertThat(preview.backdated()).isFalse();
        assertThat(administration
                        .preview(TestTenants.operator(), Draft.good(prices.request("voice", "0.20", today)))
                        .backdated())
                .isTrue();
        assertThatThrownBy(() -> administration.preview(
                        TestTenants.operator(), Draft.good(prices.request("voice", "0.20", today.plusDays(20)))))
                .hasMessageContaining("already");
        assertThat(prices.own(PriceState.UPCOMING)).hasSize(1);
    }
}
