package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.ReservedKey;
import app.tollgate.ejb.shared.IdempotentAnswers.Outcome;
import app.tollgate.ejb.shared.IdempotentAnswers.Reservation;
import app.tollgate.ejb.shared.IdempotentAnswers.StoredAnswer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One key, one effect: what becomes of a reservation whatever its request does. */
class IdempotentAnswersTest {

    private static final String KEY = "key";
    private static final byte[] HASH = {1};
    private static final StoredAnswer CREATED = new StoredAnswer(201, "Location: /x", new byte[] {7});

    private final TestServer server = TestServer.get();
    private final IdempotentAnswers answers = server.get(IdempotentAnswers.class);
    private final ReservationsInFlight inFlight = server.get(ReservationsInFlight.class);
    private final Changes changes = server.get(Changes.class);
    private final Sql sql = server.get(Sql.class);
    private final Caller tenant = TestTenants.newTenant();
    private final ReservedKey first = reserve().reserved().orElseThrow();

    @Test
    void aKeyIsReservedOnce() {
        assertThat(repeat()).isEqualTo(Outcome.RUNNING);
        assertThat(answers.reserve(tenant, KEY, new byte[] {2}).outcome()).isEqualTo(Outcome.OTHER_REQUEST);
    }

    @Test
    void aReleasedKeyIsFree() {
        answers.release(tenant, first);
        assertThat(repeat()).isEqualTo(Outcome.FIRST);
    }

    @Test
    void betweenTheEffectAndItsAnswerTheRequestIsStillRunning() {
        inBoundary(first, this::change);
        assertThat(repeat()).isEqualTo(Outcome.RUNNING);
        answers.answer(tenant, first, CREATED);
        assertThat(repeat()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void anEffectWithoutAnAnswerIsDoneWhenItsRequestIsNotHeardOfAnyMore() {
        inBoundary(first, this::change);
        lapse();
        assertThat(repeat()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aFailureBehindTheEffectIsToldAsDoneAtOnce() {
        inBoundary(first, this::change);
        answers.release(tenant, first);
        assertThat(repeat()).isEqualTo(Outcome.DONE);
    }

    @Test
    void anAnswerWithASecretIsToldAsDoneAtOnceWithTheId() {
        inBoundary(first, this::change);
        answers.doneWithSecret(tenant, first, "id");
        assertThat(reserve().subject()).contains("id");
    }

    @Test
    void readingIsNoEffect() {
        inBoundary(first, () -> assertThat(changes.latest()).isNotNegative());
        answers.release(tenant, first);
        assertThat(repeat()).isEqualTo(Outcome.FIRST);
    }

    @Test
    void anEffectThatWasRolledBackIsNone() {
        assertThatThrownBy(() -> inBoundary(first, () -> {
                    change();
                    throw new IllegalArgumentException("refused by the test");
                }))
                .hasMessageContaining("refused by the test");
        lapse();
        assertThat(repeat()).isEqualTo(Outcome.FIRST);
    }

    @Test
    void anAnswerIsGivenAgain() {
        inBoundary(first, this::change);
        answers.answer(tenant, first, CREATED);
        Reservation again = reserve();
        assertThat(again.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(again.answer().orElseThrow().status()).isEqualTo(201);
        assertThat(again.answer().orElseThrow().body()).containsExactly(7);
    }

    @Test
    void whatIsRunningIsRenewedHoweverLongItTakes() {
        inFlight.begin(first);
        leave("1 second");
        inFlight.renew();
        assertThat(secondsLeft()).isGreaterThan(10);
        inFlight.end(first);
        leave("1 second");
        inFlight.renew();
        assertThat(secondsLeft()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatLapsedIsTakenOverAndTheFormerRunCanDoNothingAnyMore() {
        lapse();
        ReservedKey second = reserve().reserved().orElseThrow();
        answers.renew(tenant, List.of(first));
        assertThatThrownBy(() -> inBoundary(first, this::change))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.STILL_RUNNING));
        answers.answer(tenant, first, CREATED);
        answers.release(tenant, first);
        assertThat(repeat()).isEqualTo(Outcome.RUNNING);
        inBoundary(second, this::change);
        answers.answer(tenant, second, CREATED);
        assertThat(repeat()).isEqualTo(Outcome.ANSWERED);
        assertThat(announcements()).isEqualTo(1);
    }

    @Test
    void whatLapsedIsNotRevived() {
        lapse();
        answers.renew(tenant, List.of(first));
        assertThat(repeat()).isEqualTo(Outcome.FIRST);
    }

    @Test
    void anotherRequestTakesNothingOver() {
        lapse();
        assertThat(answers.reserve(tenant, KEY, new byte[] {2}).outcome()).isEqualTo(Outcome.OTHER_REQUEST);
    }

    @Test
    void afterADayAKeyIsNewAndOldAnswersAreGone() {
        answers.answer(tenant, first, CREATED);
        answers.reserve(tenant, "other", HASH);
        Clocks clocks = server.get(Clocks.class);
        clocks.move(Duration.ofHours(25));
        try {
            assertThat(repeat()).isEqualTo(Outcome.FIRST);
        } finally {
            clocks.move(Duration.ofHours(-25));
        }
        assertThat(server.in(tenant, () -> sql.list("select key from idempotency", row -> row.getString(1))))
                .containsExactly(KEY);
    }

    private Reservation reserve() {
        return answers.reserve(tenant, KEY, HASH);
    }

    private Outcome repeat() {
        return reserve().outcome();
    }

    private void lapse() {
        leave("0 seconds");
    }

    /** As if the reservation had been held for so long that only this much is left of its time. */
    private void leave(String rest) {
        server.in(tenant, () -> sql.update("update idempotency set held_until = now() + ?::interval", rest));
    }

    private double secondsLeft() {
        return server.in(
                        tenant,
                        () -> sql.find(
                                "select extract(epoch from held_until - now()) from idempotency",
                                row -> row.getDouble(1)))
                .orElseThrow();
    }

    private void change() {
        changes.announce("test", tenant.tenant(), "subject");
    }

    private long announcements() {
        return server.in(
                        tenant,
                        () -> sql.find(
                                "select count(*) from platform.change where topic = 'test' and tenant = ?",
                                row -> row.getLong(1),
                                tenant.tenant().slug()))
                .orElseThrow();
    }

    private void inBoundary(ReservedKey reserved, Runnable work) {
        Caller request = new Caller(tenant.tenant(), tenant.actor(), new RequestId("test", "-", Optional.of(reserved)));
        server.in(request, () -> {
            work.run();
            IdempotentAnswers.noteEffectOf(request);
            return null;
        });
    }
}
