package app.tollgate.ejb.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.ratelimit.RateLimitDecision;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RateLimitingTest {

    private static final OptionalInt NO_KEY_LIMIT = OptionalInt.empty();
    private final RateLimiting limits = new RateLimiting(new LocalBuckets());
    private final Caller caller = TestTenants.admin(new TenantId("acme"));

    @Test
    void tenKeysAreNotTenLimits() {
        Tenant tenant = tenant(10, 10);
        for (int i = 0; i < 10; i++) {
            assertThat(first(TestTenants.admin(tenant.id()), tenant, NO_KEY_LIMIT)
                            .allowed())
                    .isTrue();
        }
        RateLimitDecision refused = first(TestTenants.admin(tenant.id()), tenant, NO_KEY_LIMIT);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryAfterSeconds()).isBetween(1L, 6L);
    }

    @Test
    void aRefusalByTheTenantCostsTheKeyNothing() {
        Tenant tenant = tenant(1, 1);
        assertThat(first(caller, tenant, OptionalInt.of(5)).allowed()).isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(first(caller, tenant, OptionalInt.of(5)).allowed()).isFalse();
        }
        assertThat(first(caller, tenant(1, 100), OptionalInt.of(5)).remaining()).isEqualTo(3);
    }

    @Test
    void aKeysOwnLimitSitsBelowTheTenants() {
        Tenant tenant = tenant(100, 100);
        assertThat(first(caller, tenant, OptionalInt.of(1)).allowed()).isTrue();
        assertThat(first(caller, tenant, OptionalInt.of(1)).allowed()).isFalse();
        assertThat(first(TestTenants.admin(tenant.id()), tenant, NO_KEY_LIMIT).remaining())
                .isEqualTo(98);
    }

    @Test
    void raisingALimitAddsTheDifferenceAtOnceAndLoweringTrims() {
        for (int i = 0; i < 10; i++) {
            first(caller, tenant(10, 10), NO_KEY_LIMIT);
        }
        assertThat(first(caller, tenant(50, 50), NO_KEY_LIMIT).remaining()).isEqualTo(39);
        assertThat(first(caller, tenant(5, 5), NO_KEY_LIMIT).remaining()).isEqualTo(4);
    }

    @Test
    void manyThreadsTogetherGetExactlyTheCapacity() throws InterruptedException {
        Tenant tenant = tenant(1, 5000);
        AtomicInteger allowed = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        for (int i = 0; i < 32; i++) {
            threads.execute(() -> {
                for (int request = 0; request < 400; request++) {
                    allowed.addAndGet(first(caller, tenant, NO_KEY_LIMIT).allowed() ? 1 : 0);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(allowed.get()).isBetween(5000, 5001);
    }

    private RateLimitDecision first(Caller by, Tenant tenant, OptionalInt keyLimit) {
        return limits.ofKey(by, tenant, keyLimit).get(0);
    }

    private static Tenant tenant(int limit, int burst) {
        return new Tenant(
                new TenantId("acme"),
                "Acme",
                ZoneOffset.UTC,
                "en",
                Tier.ENTERPRISE,
                limit,
                burst,
                false,
                TenantStatus.ACTIVE,
                true);
    }
}
