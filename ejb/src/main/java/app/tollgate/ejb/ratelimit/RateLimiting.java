package app.tollgate.ejb.ratelimit;

import app.tollgate.api.ratelimit.RateLimitDecision;
import app.tollgate.api.ratelimit.RateLimitRule;
import app.tollgate.api.ratelimit.RateLimitView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.Tenant;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides whether a request may go on; no transaction, no database, a few microseconds. */
@ApplicationScoped
public class RateLimiting {

    /** Requests a minute of one signed-in person. */
    public static final int PERSON_PER_MINUTE = 1200;

    @Inject
    @Any
    private Instance<Buckets> stores;

    @Inject
    @ConfigProperty(name = "tollgate.rate-limit.store", defaultValue = "local")
    private String store;

    private Buckets buckets;

    public RateLimiting() {}

    RateLimiting(Buckets buckets) {
        this.buckets = buckets;
    }

    @PostConstruct
    void choose() {
        Instance<Buckets> chosen = stores.select(NamedLiteral.of(store));
        if (!chosen.isResolvable()) {
            throw new IllegalStateException("TOLLGATE_RATE_LIMIT_STORE=" + store + " is not a known store");
        }
        buckets = chosen.get();
    }

    /**
     * Takes one token from the key's bucket, if it has its own limit, and from the tenant's; a refusal costs none of them.
     *
     * @return what each bucket said, the narrowest first
     */
    public List<RateLimitDecision> ofKey(Caller caller, Tenant tenant, OptionalInt keyLimit) {
        Bucket tenants = buckets.get("tenant:" + tenant.id().slug(), ruleOf(tenant));
        if (keyLimit.isEmpty()) {
            return List.of(decided(ruleOf(tenant), tenants));
        }
        RateLimitRule keyRule = RateLimitRule.perMinute("key", keyLimit.getAsInt(), keyLimit.getAsInt());
        Bucket keys = buckets.get("key:" + caller.actor().id(), keyRule);
        RateLimitDecision byKey = decided(keyRule, keys);
        if (!byKey.allowed()) {
            return List.of(byKey);
        }
        RateLimitDecision byTenant = decided(ruleOf(tenant), tenants);
        if (!byTenant.allowed()) {
            keys.addTokens(1);
        }
        return List.of(byTenant.allowed() ? byKey : byTenant, byTenant.allowed() ? byTenant : byKey);
    }

    /** Takes one token of a signed-in person. */
    public RateLimitDecision ofPerson(Caller caller) {
        RateLimitRule rule = RateLimitRule.perMinute("user", PERSON_PER_MINUTE, PERSON_PER_MINUTE);
        return decided(
                rule,
                buckets.get("user:" + caller.tenant() + ":" + caller.actor().id(), rule));
    }

    /** Takes one token of an address for one purpose, for callers who show no credential. */
    public RateLimitDecision ofAddress(String purpose, String address, RateLimitRule rule) {
        return decided(rule, buckets.get("address:" + purpose + ":" + address, rule));
    }

    /** What is left for a tenant, without taking a token. */
    public RateLimitView view(Tenant tenant) {
        RateLimitRule rule = ruleOf(tenant);
        long left = buckets.get("tenant:" + tenant.id().slug(), rule).getAvailableTokens();
        double missing = Math.max(0, rule.capacity() - left);
        return new RateLimitView(tenant.tier(), rule.tokens(), rule.capacity(), left, (long)
                Math.ceil(missing * rule.windowSeconds() / rule.tokens()));
    }

    private static RateLimitRule ruleOf(Tenant tenant) {
        return RateLimitRule.perMinute("tenant", tenant.limitPerMinute(), tenant.burst());
    }

    private static RateLimitDecision decided(RateLimitRule rule, Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new RateLimitDecision(
                rule,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                wholeSeconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, wholeSeconds(probe.getNanosToWaitForRefill())));
    }

    private static long wholeSeconds(long nanos) {
        return Math.floorDiv(nanos + TimeUnit.SECONDS.toNanos(1) - 1, TimeUnit.SECONDS.toNanos(1));
    }
}
