package app.tollgate.ejb.ratelimit;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.Tier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How long one node takes to decide about one request, for the benchmark. */
public final class RateLimitSpeed {

    private static final int TENANTS = 1_000;
    private static final int WARM_UP = 300_000;
    private static final int COUNTED = 1_000_000;

    private RateLimitSpeed() {}

    /** Nanoseconds of one decision by a key with a limit of its own, over a thousand tenants in turn, after a warm-up. */
    public static long nanosPerDecision() {
        RateLimiting limits = new RateLimiting(new LocalBuckets());
        List<Tenant> tenants = new ArrayList<>();
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < TENANTS; i++) {
            TenantId id = new TenantId("bench-" + i);
            tenants.add(new Tenant(
                    id,
                    "Bench",
                    ZoneId.of("UTC"),
                    "en",
                    Tier.ENTERPRISE,
                    1_000_000,
                    1_000_000,
                    false,
                    TenantStatus.ACTIVE,
                    true));
            callers.add(Caller.system(id, "bench"));
        }
        run(limits, tenants, callers, WARM_UP);
        long start = System.nanoTime();
        long allowed = run(limits, tenants, callers, COUNTED);
        long nanos = System.nanoTime() - start;
        if (allowed == 0) {
            throw new IllegalStateException("every request was refused");
        }
        return nanos / COUNTED;
    }

    private static long run(RateLimiting limits, List<Tenant> tenants, List<Caller> callers, int times) {
        long allowed = 0;
        for (int i = 0; i < times; i++) {
            int which = i % TENANTS;
            if (limits.ofKey(callers.get(which), tenants.get(which), OptionalInt.of(1_000_000))
                    .get(0)
                    .allowed()) {
                allowed++;
            }
        }
        return allowed;
    }
}
