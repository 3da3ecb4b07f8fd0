package app.tollgate.ejb.apikey;

import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.PlatformChange;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The keys this node has seen in use, and the key ids that belong to nobody; both are forgotten when a change is announced. */
@ApplicationScoped
public class KeyRing {

    private static final int MOST = 50_000;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Caller READER = Caller.system(TenantId.OPERATOR, "key ring");

    @Inject
    private ApiKeyReading reading;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    private final Map<String, Instant> readAgain = new ConcurrentHashMap<>();
    private final Map<String, Optional<KnownKey>> known = new ConcurrentHashMap<>();
    private final AtomicLong forgetting = new AtomicLong();

    /** The key with this text, if its secret is one that works; it may still be revoked, expired or in the wrong place. */
    public Optional<KnownKey> find(KeyText text) {
        Optional<KnownKey> key = find(text.keyId());
        return accepting(key, text)
                .or(() -> key.isPresent() && mayReadAgain(text.keyId())
                        ? accepting(read(text.keyId()), text)
                        : Optional.empty());
    }

    private Optional<KnownKey> accepting(Optional<KnownKey> key, KeyText text) {
        return key.filter(found -> found.accepts(KeyHash.of(text), clock.instant()));
    }

    /** A secret that was rotated on another node a moment ago is worth a look, once a second; guesses are not worth more. */
    private boolean mayReadAgain(String keyId) {
        Instant now = clock.instant();
        boolean[] may = new boolean[1];
        readAgain.compute(keyId, (id, last) -> {
            may[0] = last == null || last.plus(AGAIN).isBefore(now);
            return may[0] ? now : last;
        });
        return may[0];
    }

    /** The key with this id. */
    public Optional<KnownKey> find(String keyId) {
        Optional<KnownKey> found = known.get(keyId);
        return found == null ? read(keyId) : found;
    }

    private Optional<KnownKey> read(String keyId) {
        long before = forgetting.get();
        Optional<TenantId> tenant = reading.tenantOf(READER, keyId);
        if (tenant.isPresent() && !isReadable(tenant.get())) {
            throw new ProblemException(
                    ProblemCode.TENANT_MIGRATING, "The account is being brought up to date; try again in a minute.");
        }
        Optional<KnownKey> key = tenant.flatMap(id -> reading.find(READER.on(id), keyId));
        if (known.size() >= MOST) {
            known.clear();
            readAgain.clear();
        }
        known.put(keyId, key);
        if (forgetting.get() != before) {
            known.remove(keyId);
        }
        return key;
    }

    private boolean isReadable(TenantId tenant) {
        return tenants.find(tenant).filter(Tenant::migrated).isPresent();
    }

    void onPlatformChange(@Observes PlatformChange change) {
        if (!change.isAbout(ApiKeys.TOPIC)) {
            return;
        }
        forgetting.incrementAndGet();
        if (change.subject().equals(PlatformChange.EVERYTHING)) {
            known.clear();
        } else {
            known.remove(change.subject());
        }
    }
}
