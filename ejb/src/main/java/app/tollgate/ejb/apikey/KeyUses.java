package app.tollgate.ejb.apikey;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantAttempts;
import app.tollgate.ejb.tenant.PlatformReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the last use of each key and writes it every few seconds, one statement per tenant; a crash loses those seconds. */
@ApplicationScoped
public class KeyUses {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    private ApiKeyReading reading;

    @Inject
    private Repeater repeater;

    @Inject
    private Clock clock;

    private final Map<Key, KeyUse> uses = new ConcurrentHashMap<>();

    private final TenantAttempts attempts = new TenantAttempts("Noting when keys were used");

    private record Key(TenantId tenant, String keyId) {}

    /** Notes that a key was let in. */
    public void note(KnownKey key, String address) {
        uses.put(new Key(key.tenant(), key.keyId()), new KeyUse(clock.instant(), address));
    }

    void onPlatformReady(@Observes @Priority(200) PlatformReady ready) {
        repeater.every(PAUSE, "Noting when keys were used", this::write);
    }

    void write() {
        Map<TenantId, Map<Key, KeyUse>> byTenant = new HashMap<>();
        uses.forEach((key, use) ->
                byTenant.computeIfAbsent(key.tenant(), any -> new HashMap<>()).put(key, use));
        byTenant.forEach((tenant, news) -> attempts.attempt(tenant, () -> write(tenant, news)));
    }

    private void write(TenantId tenant, Map<Key, KeyUse> news) {
        Map<String, KeyUse> byKeyId = new HashMap<>();
        news.forEach((key, use) -> byKeyId.put(key.keyId(), use));
        reading.noteUses(Caller.system(tenant, "key use"), byKeyId);
        news.forEach(uses::remove);
    }
}
