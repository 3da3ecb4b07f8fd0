package app.tollgate.ejb.apikey;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.apikey.KeyText;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Boundary of a tenant's keys: make, look at, change, rotate, revoke. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ApiKeyAdministration {

    @Inject
    private ApiKeys keys;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** All keys, revoked ones too, newest first. */
    public Page<ApiKeyView> list(Caller caller, PageRequest page) {
        Instant now = clock.instant();
        return page.cut(
                keys.page(Cursors.read(page), page.rowsToRead()).stream()
                        .map(key -> key.view(now))
                        .toList(),
                key -> key.id().toString());
    }

    /** The names of keys, revoked ones too. */
    public Map<UUID, String> names(Caller caller, Collection<UUID> ids) {
        return keys.names(ids);
    }

    /** @throws ProblemException {@code not-found} */
    public ApiKeyView get(Caller caller, UUID id) {
        return keys.find(id).orElseThrow(ProblemException::notFound).view(clock.instant());
    }

    /**
     * Makes a key; the answer is the only place its secret is ever shown.
     *
     * @throws ProblemException {@code invalid}, {@code already-exists}, {@code forbidden} if a key asks for more than it has
     */
    public NewApiKey create(Caller caller, Draft<KeySettings> draft) {
        Tenant tenant = tenant(caller);
        Instant now = clock.instant();
        KeySettings settings =
                draft.checked((read, errors) -> KeyRules.check(read, null, tenant.limitPerMinute(), now, errors));
        checkWithinOwn(caller, settings);
        ApiKey key = new ApiKey(KeyText.newKeyId(random), settings, caller.actor(), now);
        KeyText text = KeyText.make(tenant.demo(), key.keyId(), random);
        key.useSecret(KeyHash.of(text), now, now);
        keys.add(caller.tenant(), key);
        return NewApiKey.of(key.view(now), text.text());
    }

    /**
     * @param change is given what stands now, held against other changes meanwhile: what it leaves alone stays as the latest commit
     *     has it
     * @throws ProblemException {@code not-found}, {@code conflict} if it is revoked, and as {@link #create}
     */
    public ApiKeyView change(Caller caller, UUID id, Function<KeySettings, Draft<KeySettings>> change) {
        ApiKey key = usable(id);
        Instant now = clock.instant();
        KeySettings before = KeySettings.of(key.view(now));
        int limit = tenant(caller).limitPerMinute();
        KeySettings settings = change.apply(before)
                .checked((read, errors) -> KeyRules.check(read, before.expiresAt(), limit, now, errors));
        checkWithinOwn(caller, settings);
        key.change(settings);
        keys.save(caller.tenant(), key);
        return key.view(now);
    }

    /**
     * Gives the key a new secret under the same ids; the old one goes on working for the grace period.
     *
     * @throws ProblemException as {@link #change}; a key cannot learn the secret of one that may do more
     */
    public NewApiKey rotate(Caller caller, UUID id, Duration grace) {
        ApiKey key = usable(id);
        checkWithinOwn(caller, key.settings());
        Instant now = clock.instant();
        KeyText text = KeyText.make(tenant(caller).demo(), key.keyId(), random);
        key.useSecret(KeyHash.of(text), now, now.plus(grace));
        keys.save(caller.tenant(), key);
        return NewApiKey.of(key.view(now), text.text());
    }

    /** Ends the key on every node within a second; revoking it again changes nothing. */
    public void revoke(Caller caller, UUID id) {
        ApiKey key = keys.findToChange(id).orElseThrow(ProblemException::notFound);
        key.revoke(clock.instant());
        keys.save(caller.tenant(), key);
    }

    private ApiKey usable(UUID id) {
        ApiKey key = keys.findToChange(id).orElseThrow(ProblemException::notFound);
        if (key.isRevoked()) {
            throw new ProblemException(ProblemCode.CONFLICT, "The key is revoked for good; make a new one.");
        }
        return key;
    }

    private void checkWithinOwn(Caller caller, KeySettings wanted) {
        if (caller.actor().kind() == ActorKind.API_KEY) {
            keys.find(caller.actor().id()).ifPresent(own -> KeyRules.checkWithin(own.settings(), wanted));
        }
    }

    private Tenant tenant(Caller caller) {
        return tenants.find(caller.tenant()).orElseThrow(ProblemException::notFound);
    }
}
