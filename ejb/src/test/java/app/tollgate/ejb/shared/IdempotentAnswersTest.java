package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.ejb.shared.IdempotentAnswers.Outcome;
import app.tollgate.ejb.shared.IdempotentAnswers.StoredAnswer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One key, one effect: what becomes of a reservation whatever its request does. */
class IdempotentAnswersTest {

    private static final String KEY = "key";
    private static final byte[] HASH = {1};

    private final TestServer server = TestServer.get();
    private final IdempotentAnswers answers = server.get(IdempotentAnswers.class);
    private final Changes changes = server.get(Changes.class);
    private final Caller tenant = TestTenants.newTenant();
    private final Caller request =
            new Caller(tenant.tenant(), tenant.actor(), new RequestId("test", "-", Optional.of(KEY)));

    @Test
    void aKeyIsReservedOnce() {
        assertThat(reserve()).isEqualTo(Outcome.FIRST);
        assertThat(reserve()).isEqualTo(Outcome.RUNNING);
        assertThat(answers.reserve(tenant, KEY, new byte[] {2}).outcome()).isEqualTo(Outcome.OTHER_REQUEST);
    }

    @Test
    void aReleasedKeyIsFree() {
        reserve();
        answers.release(request, KEY);
        assertThat(reserve()).isEqualTo(Outcome.FIRST);
    }

    @Test
    void theEffectMarksTheReservationInItsOwnCommit() {
        reserve();
        inBoundary(this::change);
        assertThat(reserve()).isEqualTo(Outcome.DONE);
    }

    @Test
    void readingIsNoEffect() {
        reserve();
        inBoundary(() -> assertThat(changes.latest()).isNotNegative());
        assertThat(reserve()).isEqualTo(Outcome.RUNNING);
        answers.release(request, KEY);
        assertThat(reserve()).isEqualTo(Outcome.FIRST);
    }

    @Test
    void anEffectThatWasRolledBackIsNone() {
        reserve();
        assertThatThrownBy(() -> inBoundary(() -> {
                    change();
                    throw new IllegalArgumentException("refused by the test");
                }))
                .hasMessageContaining("refused by the test");
        assertThat(reserve()).isEqualTo(Outcome.RUNNING);
    }

    @Test
    void anAnswerIsGivenAgain() {
        reserve();
        inBoundary(this::change);
        answers.answer(request, KEY, new StoredAnswer(201, "Location: /x", new byte[] {7}));
        IdempotentAnswers.Reservation again = answers.reserve(tenant, KEY, HASH);
        assertThat(again.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(again.answer().orElseThrow().status()).isEqualTo(201);
        assertThat(again.answer().orElseThrow().body()).containsExactly(7);
    }

    private Outcome reserve() {
        return answers.reserve(tenant, KEY, HASH).outcome();
    }

    private void change() {
        changes.announce("test", tenant.tenant(), "subject");
    }

    private void inBoundary(Runnable work) {
        server.in(request, () -> {
            work.run();
            IdempotentAnswers.noteEffectOf(request);
            return null;
        });
    }
}
