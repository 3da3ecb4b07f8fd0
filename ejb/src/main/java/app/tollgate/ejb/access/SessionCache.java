package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.PlatformChange;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantAttempts;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The live sessions this node has seen, and when; what is seen is written back every few seconds, per tenant in one statement. */
@ApplicationScoped
public class SessionCache {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST = 50_000;

    @Inject
    private Sessions sessions;

    @Inject
    private Repeater repeater;

    @Inject
    private Clock clock;

    private final Map<UUID, Entry> known = new ConcurrentHashMap<>();
    private final Map<UUID, Entry> used = new ConcurrentHashMap<>();
    private final AtomicLong forgetting = new AtomicLong();
    private final TenantAttempts attempts = new TenantAttempts("Noting when sessions were used");

    private record Entry(LiveSession session, Instant seenAt) {}

    /** The session if it is live now, which counts as using it. */
    public Optional<LiveSession> use(TenantId tenant, UUID id) {
        Instant now = clock.instant();
        return live(tenant, id, now).map(session -> {
            Entry entry = new Entry(session, now);
            used.put(id, entry);
            known.computeIfPresent(id, (same, before) -> before.session() == session ? entry : before);
            return session;
        });
    }

    private Optional<LiveSession> live(TenantId tenant, UUID id, Instant now) {
        Entry entry = known.get(id);
        if (entry != null
                && entry.session().tenant().equals(tenant)
                && entry.session().isLive(entry.seenAt(), now)) {
            return Optional.of(entry.session());
        }
        // The person may have been busy on another node: the row decides.
        return read(tenant, id).filter(session -> session.isLive(session.lastSeenAt(), now));
    }

    private Optional<LiveSession> read(TenantId tenant, UUID id) {
        long before = forgetting.get();
        Optional<LiveSession> found = sessions.find(Caller.system(tenant, "session cache"), id);
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(
                session -> known.put(id, new Entry(session, session.lastSeenAt())), () -> known.remove(id));
        if (forgetting.get() != before) {
            known.remove(id);
        }
        return found;
    }

    /** Forgets a session that ended on this node without waiting for the announcement. */
    public void forget(UUID sessionOrPerson) {
        forgetting.incrementAndGet();
        known.values()
                .removeIf(entry -> entry.session().id().equals(sessionOrPerson)
                        || entry.session().userId().equals(sessionOrPerson));
    }

    void onPlatformChange(@Observes PlatformChange change) {
        if (!change.isAbout(UserSessions.TOPIC)) {
            return;
        }
        if (change.subject().equals(PlatformChange.EVERYTHING)) {
            forgetting.incrementAndGet();
            known.clear();
        } else {
            forget(UUID.fromString(change.subject()));
        }
    }

    void onPlatformReady(@Observes @Priority(200) PlatformReady ready) {
        repeater.every(PAUSE, "Noting when sessions were used", this::writeSeen);
    }

    void writeSeen() {
        Map<TenantId, Map<UUID, Entry>> byTenant = new HashMap<>();
        used.forEach((id, entry) -> byTenant.computeIfAbsent(entry.session().tenant(), any -> new HashMap<>())
                .put(id, entry));
        byTenant.forEach((tenant, entries) -> attempts.attempt(tenant, () -> writeSeen(tenant, entries)));
    }

    private void writeSeen(TenantId tenant, Map<UUID, Entry> entries) {
        Map<UUID, Instant> times = new HashMap<>();
        entries.forEach((id, entry) -> times.put(id, entry.seenAt()));
        sessions.noteSeen(Caller.system(tenant, "session cache"), times);
        entries.forEach(used::remove);
    }
}
