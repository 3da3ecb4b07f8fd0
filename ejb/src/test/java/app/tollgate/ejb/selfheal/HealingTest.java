package app.tollgate.ejb.selfheal;

import static app.tollgate.api.selfheal.EnrichmentStatus.CONFIRMED;
import static app.tollgate.api.selfheal.EnrichmentStatus.OPEN;
import static app.tollgate.api.selfheal.EnrichmentStatus.RETRACTED;
import static app.tollgate.ejb.selfheal.TestHealing.NEW;
import static app.tollgate.ejb.selfheal.TestHealing.NEWER;
import static app.tollgate.ejb.selfheal.TestHealing.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.selfheal.EnrichmentRequest;
import app.tollgate.api.selfheal.EnrichmentStatus;
import app.tollgate.api.selfheal.EnrichmentView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.casework.ContactAdministration;
import app.tollgate.ejb.casework.TestCasework;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HealingTest {

    private final TestServer server = TestServer.get();
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final NumberDesk desk = server.get(NumberDesk.class);
    private final TestHealing with = new TestHealing();

    @Test
    void aLaterCallThatConnectsConfirmsInItsOwnCommitAndOnce() {
        assertThat(with.enrich().status()).isEqualTo(OPEN);
        with.call(NEW, -1, CallOutcome.CONNECTED);
        with.call(NEW, 0, CallOutcome.CONNECTED);
        with.call(NEW, 1, CallOutcome.VOICEMAIL);
        with.call(OLD, 2, CallOutcome.CONNECTED);
        assertThat(status()).containsExactly(OPEN);

        with.call(NEW, 9, CallOutcome.CONNECTED);
        with.call(NEW, 5, CallOutcome.CONNECTED);
        EnrichmentView healed = with.all().get(0);
        assertThat(healed.status()).isEqualTo(CONFIRMED);
        assertThat(healed.confirmedAt()).isEqualTo(with.at(9));
        assertThat(told("SELF_HEALED")).isEqualTo(1);
    }

    @Test
    void aWrongNumberRetractsWhatIsConfirmedByACallOrAFlag() {
        with.enrich(OLD, NEW, with.found);
        with.enrich(OLD, NEWER, with.found);
        with.call(NEW, 5, CallOutcome.CONNECTED);
        with.call(NEWER, 5, CallOutcome.CONNECTED);
        with.call(NEW, 6, CallOutcome.WRONG_NUMBER);
        with.flag(NEWER);
        with.flag(NEWER);
        with.call(NEW, 7, CallOutcome.CONNECTED);
        assertThat(status()).containsExactly(RETRACTED, RETRACTED);
        assertThat(with.all().get(1).retractedAt()).isEqualTo(with.at(6));
        assertThat(with.all().get(1).confirmedAt()).isEqualTo(with.at(5));
        assertThat(told("SELF_HEAL_RETRACTED")).isEqualTo(2);
    }

    @Test
    void aNumberThatWasEverWrongIsNeverHealedInWhateverOrderThatIsTold() {
        with.flag(NEW);
        assertThat(with.enrich().status()).isEqualTo(RETRACTED);
        with.call(NEW, 5, CallOutcome.CONNECTED);
        with.enrich(OLD, NEWER, with.found);
        intake.record(
                with.caller,
                TestUsage.batch(
                        with.event(with.contact, NEWER, 9, CallOutcome.CONNECTED),
                        with.event(with.contact, NEWER, 3, CallOutcome.WRONG_NUMBER)));
        assertThat(status()).containsExactly(RETRACTED, RETRACTED);
        assertThat(with.all())
                .allSatisfy(found -> assertThat(found.confirmedAt()).isNull());
        assertThat(told("SELF_HEALED")).isZero();
        assertThat(told("SELF_HEAL_RETRACTED")).isZero();
    }

    @Test
    void callsThatWereHeardOfBeforeTheNumberWasToldCountIfTheyWereLater() {
        with.call(NEW, 7, CallOutcome.CONNECTED);
        with.call(NEW, 4, CallOutcome.CONNECTED);
        with.call(NEW, -4, CallOutcome.CONNECTED);
        with.call(NEWER, -9, CallOutcome.WRONG_NUMBER);
        EnrichmentView found = with.enrich();
        assertThat(found.status()).isEqualTo(CONFIRMED);
        assertThat(found.confirmedAt()).isEqualTo(with.at(4));
        assertThat(with.enrich(NEW, NEWER, with.found).status()).isEqualTo(RETRACTED);
    }

    @Test
    void aNumberFoundTwiceIsHealedOnceAndAChainHealsEachOfItsNumbers() {
        with.enrich(OLD, NEW, with.at(3));
        with.enrich(OLD, NEW, with.at(1));
        with.call(NEW, 2, CallOutcome.CONNECTED);
        with.enrich(NEW, NEWER, with.at(4));
        with.call(NEWER, 5, CallOutcome.CONNECTED);
        assertThat(status()).containsExactly(CONFIRMED, CONFIRMED, CONFIRMED);
        assertThat(told("SELF_HEALED")).isEqualTo(2);
        with.flag(NEW);
        assertThat(status()).containsExactly(CONFIRMED, RETRACTED, RETRACTED);
        assertThat(told("SELF_HEAL_RETRACTED")).isEqualTo(1);
    }

    @Test
    void correctionsConfirmNothingButMayRetract() {
        NewUsageEvent missed = with.event(with.contact, NEW, 2, CallOutcome.NO_ANSWER);
        intake.record(with.caller, TestUsage.batch(missed));
        with.enrich();
        UsageDetails.Voice talked = (UsageDetails.Voice)
                with.event(with.contact, NEW, 0, CallOutcome.CONNECTED).details();
        correct(missed, "fix-1", talked);
        assertThat(status()).containsExactly(OPEN);
        with.call(NEW, 4, CallOutcome.CONNECTED);
        correct(
                missed,
                "fix-2",
                new UsageDetails.Voice(30, talked.direction(), talked.from(), NEW, CallOutcome.WRONG_NUMBER));
        assertThat(status()).containsExactly(RETRACTED);
    }

    @Test
    void repeatsOtherContactsMessagesAndOtherTenantsChangeNothing() {
        with.enrich();
        UUID other = TestCasework.contact(with.caller, "Bea").id();
        NewUsageEvent sms = TestUsage.event(
                "sms-1",
                with.at(5),
                new UsageDetails.Sms(1, app.tollgate.api.usage.Direction.OUTBOUND, OLD, NEW, "CONNECTED"),
                new UsageLinks(null, null, null, with.contact));
        NewUsageEvent missed = with.event(with.contact, NEW, 5, CallOutcome.BUSY);
        intake.record(with.caller, TestUsage.batch(sms, missed, with.event(other, NEW, 5, CallOutcome.CONNECTED)));
        NewUsageEvent repeat = TestUsage.event(
                missed.id(),
                with.at(6),
                with.event(other, NEW, 0, CallOutcome.CONNECTED).details(),
                missed.links());
        assertThat(intake.record(with.caller, TestUsage.batch(repeat)).duplicates())
                .isEqualTo(1);
        assertThat(status()).containsExactly(OPEN);

        Caller stranger = TestTenants.newTenant();
        assertThatThrownBy(() -> desk.enrichment(
                        stranger, with.contact, with.all().get(0).id()))
                .satisfies(HealingTest::isUnknown);
        assertThatThrownBy(() -> desk.enrich(
                        stranger, with.contact, Draft.good(new EnrichmentRequest(OLD, NEW, "x", with.found))))
                .satisfies(HealingTest::isUnknown);
    }

    @Test
    void aRemovedContactsNumbersAreForgotten() {
        with.enrich();
        with.flag(NEWER);
        server.get(ContactAdministration.class).remove(with.caller, with.contact);
        assertThatThrownBy(with::enrich).satisfies(HealingTest::isUnknown);
        with.call(NEW, 5, CallOutcome.CONNECTED);
        List<Long> left = server.in(
                with.caller,
                () -> server.get(Sql.class)
                        .list(
                                "select count(*) from enrichment union all select count(*) from phone_flag"
                                        + " union all select count(*) from number_change",
                                row -> row.getLong(1)));
        assertThat(left).containsOnly(0L);
    }

    @Test
    void whatIsToldAtTheSameTimeIsNeverMissed() {
        for (int round = 0; round < 20; round++) {
            TestHealing race = new TestHealing(with.caller);
            List<Runnable> tellers = List.of(
                    race::enrich,
                    () -> race.call(NEW, 5, CallOutcome.CONNECTED),
                    () -> race.call(NEW, 6, CallOutcome.CONNECTED),
                    () -> race.flag(NEWER),
                    () -> race.enrich(OLD, NEWER, race.found),
                    () -> race.call(NEWER, 7, CallOutcome.CONNECTED));
            IntStream.range(0, tellers.size())
                    .mapToObj(i -> CompletableFuture.runAsync(tellers.get(i)))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(race.all())
                    .allSatisfy(found -> assertThat(found.status())
                            .isEqualTo(found.newNumber().equals(NEW) ? CONFIRMED : RETRACTED));
        }
    }

    @Test
    void whatCannotBeANumberOrATimeIsNamed() {
        Draft<EnrichmentRequest> draft =
                Draft.good(new EnrichmentRequest("5550123", "5550123", "x", with.found.plus(Duration.ofHours(3))));
        assertThatThrownBy(() -> desk.enrich(with.caller, with.contact, draft))
                .satisfies(thrown -> assertThat(((ProblemException) thrown).errors())
                        .extracting(error -> error.pointer())
                        .containsExactly("/oldNumber", "/newNumber", "/at"));
    }

    private void correct(NewUsageEvent original, String id, UsageDetails stated) {
        intake.record(with.caller, TestUsage.batch(TestUsage.adjusting(id, original.id(), with.at(5), stated)));
    }

    private List<EnrichmentStatus> status() {
        return with.all().stream().map(EnrichmentView::status).toList();
    }

    private long told(String action) {
        return TestLog.of(with.caller).stream()
                .filter(entry -> entry.action().equals(action))
                .count();
    }

    private static void isUnknown(Throwable thrown) {
        assertThat(((ProblemException) thrown).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }
}
