package app.tollgate.ejb.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.tollgate.api.pricing.PriceFilter;
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
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PriceBookTest {

    private final TestServer server = TestServer.get();
    private final PriceAdministration administration = server.get(PriceAdministration.class);
    private final PriceCatalogue catalogue = server.get(PriceCatalogue.class);
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
    void aTenantsOwnPriceHoldsFromItsDayWhateverTheOrderOfAdding() {
        add("sms", "0.50", today.plusDays(2));
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
                return add("voice", "0.20", today.plusDays(1)).id().toString();
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
        assertThat(own(PriceState.UPCOMING)).hasSize(1);
    }

    @Test
    void anUpcomingPriceIsWithdrawnAndMayThenBeAddedAnew() {
        PriceView first = add("sms", "0.03", today.plusDays(3));
        administration.withdraw(TestTenants.operator(), first.id());
        administration.withdraw(TestTenants.operator(), first.id());
        add("sms", "0.04", today.plusDays(3));
        server.get(ChangePoll.class).poll();
        assertThat(price(today.plusDays(3), UsageKind.SMS)).isEqualTo("0.04");
        assertThat(own(PriceState.WITHDRAWN)).extracting(PriceView::id).containsExactly(first.id());
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
        PriceView begun = add("sms", "0.03", today);
        assertThatThrownBy(() -> administration.withdraw(TestTenants.operator(), begun.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT));
        assertThat(own(PriceState.CURRENT)).extracting(PriceView::id).containsExactly(begun.id());
    }

    @Test
    void theBookIsFilteredByTenantKindStateAndDay() {
        PriceView past = add("sms", "0.03", today.minusDays(20));
        PriceView current = add("sms", "0.04", today.minusDays(10));
        PriceView upcoming = add("sms", "0.05", today.plusDays(10));
        PriceView voice = add("voice", "0.20", today.minusDays(5));
        assertThat(own(PriceState.PAST)).extracting(PriceView::id).containsExactly(past.id());
        assertThat(own(PriceState.PAST).get(0).until()).isEqualTo(today.minusDays(11));
        assertThat(own(PriceState.CURRENT)).extracting(PriceView::id).containsExactly(voice.id(), current.id());
        assertThat(own(PriceState.UPCOMING)).extracting(PriceView::id).containsExactly(upcoming.id());
        assertThat(listed(Optional.of(UsageKind.SMS), Set.of(), Optional.of(today.minusDays(11))))
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
    void aPreviewSaysWhatHoldsAsYetAndUntilWhen() {
        add("voice", "0.30", today.plusDays(20));
        PricePreview preview =
                administration.preview(TestTenants.operator(), Draft.good(request("voice", "0.20", today.plusDays(5))));
        assertThat(preview.before().tenant()).isNull();
        assertThat(preview.before().unitPrice()).isEqualTo(Money.parse("0.12"));
        assertThat(preview.until()).contains(today.plusDays(19));
        assertThat(preview.backdated()).isFalse();
        assertThat(administration
                        .preview(TestTenants.operator(), Draft.good(request("voice", "0.20", today)))
                        .backdated())
                .isTrue();
        assertThatThrownBy(() -> administration.preview(
                        TestTenants.operator(), Draft.good(request("voice", "0.20", today.plusDays(20)))))
                .hasMessageContaining("already");
        assertThat(own(PriceState.UPCOMING)).hasSize(1);
    }

    @Test
    void aTenantSeesWhatItPaysToday() {
        add("sms", "0.02", today, new PriceTier("1000", Money.parse("0.01")));
        add("email", "0.50", today.plusDays(1));
        server.get(ChangePoll.class).poll();
        assertThat(catalogue.own(caller))
                .extracting(price -> price.kind() + " " + price.unitPrice() + " " + price.unit() + " "
                        + price.tiers().size())
                .containsExactly(
                        "voice 0.12 minute 0", "sms 0.02 segment 1", "email 0.001 email 0", "storage 0.10 GB-month 0");
    }

    @Test
    void holdsAndEstimatesAskForTheDearestTierOfTheDay() {
        add("voice", "0.10", today, new PriceTier("10", Money.parse("0.30")), new PriceTier("20", Money.parse("0.05")));
        add("voice", "0.01", today.plusDays(1));
        server.get(ChangePoll.class).poll();
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

    private List<PriceView> own(PriceState state) {
        return listed(Optional.empty(), Set.of(state), Optional.empty());
    }

    private List<PriceView> listed(Optional<UsageKind> kind, Set<PriceState> states, Optional<LocalDate> on) {
        return catalogue
                .list(
                        TestTenants.operator(),
                        new PriceFilter(Optional.of(caller.tenant().slug()), Optional.empty(), kind, states, on),
                        new PageRequest(25, Optional.empty()))
                .items();
    }

    private String price(LocalDate day, UsageKind kind) {
        return book.of(caller.tenant()).on(day, kind).unitPrice().toString();
    }

    private PriceView add(String kind, String unitPrice, LocalDate from, PriceTier... tiers) {
        return administration.add(TestTenants.operator(), Draft.good(request(kind, unitPrice, from, tiers)));
    }

    private PriceRequest request(String kind, String unitPrice, LocalDate from, PriceTier... tiers) {
        return new PriceRequest(caller.tenant().slug(), kind, Money.parse(unitPrice), from, List.of(tiers));
    }
}
