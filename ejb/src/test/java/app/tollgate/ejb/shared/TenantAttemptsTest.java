package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.TenantId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TenantAttemptsTest {

    private static final TenantId ACME = new TenantId("acme-law");
    private static final TenantId OTHER = new TenantId("other-law");
    private static final Runnable WORKS = () -> {};
    private static final Runnable FAILS = () -> {
        throw new IllegalStateException("failing by a test");
    };

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final TenantAttempts attempts = new TenantAttempts("Testing", nanos::get);

    @Test
    void whoFailsIsSetAsideAndOthersAreNot() {
        assertThat(attempts.attempt(ACME, FAILS)).isFalse();
        assertThat(attempts.attempt(ACME, WORKS)).isFalse();
        assertThat(attempts.attempt(OTHER, WORKS)).isTrue();
        assertThat(attempts.pause(ACME)).isEqualTo(TenantAttempts.FIRST_PAUSE);
        assertThat(attempts.pause(OTHER)).isZero();
    }

    @Test
    void afterThePauseItHasItsTurnAndIsLikeTheOthersAgain() {
        attempts.attempt(ACME, FAILS);
        pass(TenantAttempts.FIRST_PAUSE);
        assertThat(attempts.attempt(ACME, WORKS)).isTrue();
        assertThat(attempts.attempt(ACME, FAILS)).isFalse();
        assertThat(attempts.pause(ACME)).isEqualTo(TenantAttempts.FIRST_PAUSE);
    }

    @Test
    void eachFurtherFailureDoublesThePauseUpToTheLongest() {
        attempts.attempt(ACME, FAILS);
        pass(TenantAttempts.FIRST_PAUSE);
        attempts.attempt(ACME, FAILS);
        assertThat(attempts.pause(ACME)).isEqualTo(TenantAttempts.FIRST_PAUSE.multipliedBy(2));
        for (int i = 0; i < 20; i++) {
            pass(attempts.pause(ACME));
            attempts.attempt(ACME, FAILS);
        }
        assertThat(attempts.pause(ACME)).isEqualTo(TenantAttempts.LONGEST_PAUSE);
    }

    @Test
    void whenOneWorksAgainTheOthersAreTriedAtOnce() {
        attempts.attempt(ACME, FAILS);
        attempts.attempt(OTHER, FAILS);
        pass(TenantAttempts.FIRST_PAUSE);
        attempts.attempt(OTHER, FAILS);
        assertThat(attempts.attempt(ACME, WORKS)).isTrue();
        assertThat(attempts.attempt(OTHER, WORKS)).isTrue();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
