package app.tollgate.ejb.ratelimit;

import app.tollgate.api.ratelimit.RateLimitRule;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** Buckets in the memory of this node; right for one node, and for each node alone in a cluster. */
@ApplicationScoped
@Named("local")
class LocalBuckets implements Buckets {

    /** Beyond this many subjects, buckets that are full again (their subject has been quiet) are forgotten. */
    static final int MOST = 100_000;

    private final ConcurrentHashMap<String, Held> held = new ConcurrentHashMap<>();

    @Override
    public Bucket get(String subject, RateLimitRule rule) {
        Held known = held.get(subject);
        if (known == null || !known.rule.equals(rule)) {
            known = held.compute(subject, (name, now) -> now == null ? made(rule) : now.shapedTo(rule));
        }
        return known.bucket;
    }

    private Held made(RateLimitRule rule) {
        if (held.size() >= MOST) {
            held.values().removeIf(Held::isFull);
        }
        return new Held(rule, Bucket.builder().addLimit(bandwidth(rule)).build());
    }

    private static Bandwidth bandwidth(RateLimitRule rule) {
        return Bandwidth.builder()
                .capacity(rule.capacity())
                .refillGreedy(rule.tokens(), Duration.ofSeconds(rule.windowSeconds()))
                .build();
    }

    private record Held(RateLimitRule rule, Bucket bucket) {

        Held shapedTo(RateLimitRule wanted) {
            if (!rule.equals(wanted)) {
                bucket.replaceConfiguration(
                        BucketConfiguration.builder()
                                .addLimit(bandwidth(wanted))
                                .build(),
                        wanted.capacity() > rule.capacity()
                                ? TokensInheritanceStrategy.ADDITIVE
                                : TokensInheritanceStrategy.AS_IS);
            }
            return new Held(wanted, bucket);
        }

        boolean isFull() {
            return bucket.getAvailableTokens() >= rule.capacity();
        }
    }
}
