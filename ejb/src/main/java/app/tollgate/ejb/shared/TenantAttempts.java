package app.tollgate.ejb.shared;

import app.tollgate.api.shared.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One thread's work for many tenants: whose work fails is set aside and tried again after a pause that grows, while the others go on.
 *
 * <p>What was to be done stays with the caller. Give the work's transactions {@link BriefWaits}, so that it fails instead of waiting.
 */
public final class TenantAttempts {

    static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(TenantAttempts.class.getName());

    /** When more fail at once it is the database, of which one hears anyway. */
    private static final int MOST_TOLD = 5;

    private final String name;
    private final LongSupplier nanos;
    private final Map<TenantId, SetAside> failing = new ConcurrentHashMap<>();

    private record SetAside(Duration pause, long until, boolean told) {}

    /** @param name of the work, as the server's log tells of it */
    public TenantAttempts(String name) {
        this(name, System::nanoTime);
    }

    TenantAttempts(String name, LongSupplier nanos) {
        this.name = name;
        this.nanos = nanos;
    }

    /** Does the work now unless the tenant is set aside; answers whether it was done. */
    public boolean attempt(TenantId tenant, Runnable work) {
        if (!pause(tenant).isZero()) {
            return false;
        }
        try {
            work.run();
        } catch (RuntimeException failed) {
            setAside(tenant, failed);
            return false;
        }
        works(tenant);
        return true;
    }

    /** How long the tenant is set aside from now on; zero if it has its turn. */
    public Duration pause(TenantId tenant) {
        SetAside aside = failing.get(tenant);
        return aside == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, aside.until() - nanos.getAsLong()));
    }

    /** Ends all pauses: what held up one tenant may have held up the others too, or there is no later any more. */
    public void allHaveTheirTurn() {
        failing.replaceAll((tenant, aside) -> new SetAside(aside.pause(), nanos.getAsLong(), aside.told()));
    }

    private void setAside(TenantId tenant, RuntimeException failed) {
        boolean known = failing.containsKey(tenant);
        boolean tell = !known && failing.size() < MOST_TOLD;
        failing.compute(tenant, (same, before) -> {
            Duration pause = before == null ? FIRST_PAUSE : longer(before.pause());
            return new SetAside(pause, nanos.getAsLong() + pause.toNanos(), tell || before != null && before.told());
        });
        if (tell) {
            LOG.log(Level.WARNING, name + " failed for " + tenant + " and is tried again", failed);
        }
    }

    private void works(TenantId tenant) {
        SetAside before = failing.remove(tenant);
        if (before != null) {
            allHaveTheirTurn();
        }
        if (before != null && before.told()) {
            LOG.log(Level.INFO, "{0} works again for {1}", new Object[] {name, tenant});
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
