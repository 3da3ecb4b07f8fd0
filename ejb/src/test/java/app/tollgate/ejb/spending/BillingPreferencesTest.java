package app.tollgate.ejb.spending;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.SeenVersions;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.api.spending.WalletSettings;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BillingPreferencesTest {

    private final TestServer server = TestServer.get();
    private final BillingPreferences preferences = server.get(BillingPreferences.class);
    private final Caller caller = TestTenants.newTenant();
    private final Instant now = server.get(Clock.class).instant();

    @Test
    void aNewTenantHasWhatTheProductSays() {
        BillingSettings settings = preferences.get(caller).value();
        assertThat(settings)
                .isEqualTo(new BillingSettings(
                        null,
                        BillingMode.MONTHLY_INVOICE,
                        new MonthlyCap(false, null),
                        true,
                        false,
                        new WalletSettings(Money.parse("100.00"), Money.parse("20.00"), true, true, false),
                        List.of()));
    }

    @Test
    void whatIsSavedIsAnsweredAndAddressesLoseWhatIsAroundThem() {
        Versioned<BillingSettings> saved = TestPreferences.change(
                caller, now -> TestPreferences.withRecipients(now, List.of(" Jo@Acme.example", "pay@acme.example")));
        assertThat(saved.value().alertRecipients()).containsExactly("jo@acme.example", "pay@acme.example");
        assertThat(preferences.get(caller)).isEqualTo(saved);
    }

    @Test
    void everyWrongFieldIsNamedAtOnceAndNothingIsSaved() {
        List<String> addresses =
                IntStream.range(0, 20).mapToObj(i -> "nobody " + i).toList();
        BillingSettings wrong = new BillingSettings(
                Ids.next(),
                BillingMode.REFILLABLE_WALLET,
                new MonthlyCap(true, null),
                true,
                false,
                new WalletSettings(Money.parse("-1.00"), Money.parse("200000000.00"), true, true, false),
                addresses);
        Versioned<BillingSettings> before = preferences.get(caller);

        assertThatThrownBy(() -> preferences.put(caller, Draft.good(wrong), before.seen()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                                Stream.of(
                                                        "/primaryContactId",
                                                        "/monthlyCap/amount",
                                                        "/wallet/refillAmount",
                                                        "/wallet/refillThreshold"),
                                                IntStream.range(0, 20).mapToObj(i -> "/alertRecipients/" + i))
                                        .toList())
                                .hasSize(24));
        assertThat(preferences.get(caller)).isEqualTo(before);
    }

    @Test
    void ofTwoAdminsWhoSaveAtOnceTheSecondIsToldAndTheFirstIsKept() throws Exception {
        Versioned<BillingSettings> seen = preferences.get(caller);
        List<Callable<Versioned<BillingSettings>>> saves = new ArrayList<>();
        for (int admin = 0; admin < 8; admin++) {
            BillingSettings own = TestPreferences.withCap(seen.value(), (admin + 1) + "00.00");
            saves.add(() -> preferences.put(caller, Draft.good(own), seen.seen()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(saves.size());
        List<Versioned<BillingSettings>> saved = new ArrayList<>();
        List<ProblemCode> refused = new ArrayList<>();
        for (Future<Versioned<BillingSettings>> save : threads.invokeAll(saves)) {
            try {
                saved.add(save.get());
            } catch (java.util.concurrent.ExecutionException e) {
                refused.add(((ProblemException) e.getCause()).code());
            }
        }
        threads.shutdown();
        assertThat(saved).hasSize(1);
        assertThat(refused).hasSize(7).containsOnly(ProblemCode.PRECONDITION_FAILED);
        assertThat(preferences.get(caller)).isEqualTo(saved.get(0));
    }

    @Test
    void theNextEventAfterASwitchOfTheModeIsBookedInTheNewOne() {
        UsageIntake intake = server.get(UsageIntake.class);
        intake.record(caller, TestUsage.batch(TestUsage.sms("s1", now, 1)));
        long version = server.get(TermsBook.class).of(caller.tenant()).version();

        TestPreferences.change(caller, settings -> TestPreferences.withMode(settings, BillingMode.REFILLABLE_WALLET));
        // This node has heard of nothing yet and still remembers the old terms.
        assertThat(server.get(TermsBook.class).of(caller.tenant()).version()).isEqualTo(version);
        intake.record(caller, TestUsage.batch(TestUsage.sms("s2", now, 2)));

        assertThat(texts("select billing_mode from usage_event order by receipt"))
                .containsExactly("MONTHLY_INVOICE", "REFILLABLE_WALLET");
        assertThat(texts("select account || ' ' || balance_after_micros from ledger_entry where account <> 'USAGE'"))
                .containsExactlyInAnyOrder("UNBILLED -15000", "WALLET -30000");
        assertThat(server.get(TermsBook.class).of(caller.tenant()).version()).isEqualTo(version + 1);
    }

    @Test
    void otherChangesLeaveTheTermsAlone() {
        long version = server.in(
                caller,
                () -> server.get(TermsBook.class).inForce(caller.tenant()).version());
        TestPreferences.change(caller, settings -> TestPreferences.withCap(settings, "500.00"));
        assertThat(server.in(
                        caller,
                        () -> server.get(TermsBook.class)
                                .inForce(caller.tenant())
                                .version()))
                .isEqualTo(version);
    }

    @Test
    void aReviewTellsWhatSavingWouldDoAndDoesNothing() {
        server.get(UsageIntake.class).record(caller, TestUsage.batch(TestUsage.sms("s1", now, 100)));
        Versioned<BillingSettings> before = preferences.get(caller);
        BillingSettings capped = TestPreferences.withCap(before.value(), "1.50");

        PreferencesReview review = preferences.review(caller, Draft.good(capped), before.seen());
        assertThat(review)
                .isEqualTo(new PreferencesReview(
                        before.value(),
                        capped,
                        Money.parse("1.50"),
                        Money.ZERO,
                        CapStatus.WITHIN_CAP,
                        CapStatus.CAP_REACHED,
                        false));
        assertThat(preferences.get(caller)).isEqualTo(before);
        refuses(
                ProblemCode.PRECONDITION_FAILED,
                () -> preferences.review(caller, Draft.good(capped), SeenVersions.of(before.version() - 1)));
        refuses(
                ProblemCode.INVALID,
                () -> preferences.review(caller, Draft.good(TestPreferences.withCap(capped, "0.00")), before.seen()));
    }

    @Test
    void aForeignTenantHasPreferencesOfItsOwn() {
        TestPreferences.change(caller, settings -> TestPreferences.withCap(settings, "500.00"));
        Caller other = TestTenants.newTenant();
        assertThat(preferences.get(other).value().monthlyCap().enabled()).isFalse();
        refuses(
                ProblemCode.INVALID,
                () -> TestPreferences.change(
                        other,
                        settings -> TestPreferences.withContact(
                                settings,
                                preferences.contactCandidates(caller).get(0).id())));
    }

    private List<String> texts(String query) {
        return server.in(caller, () -> server.get(Sql.class).list(query, row -> row.getString(1)));
    }
}
