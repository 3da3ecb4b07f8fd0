package app.tollgate.api.ratelimit;

/**
 * A token bucket's shape: it holds {@code capacity} tokens and refills {@code tokens} greedily over {@code windowSeconds}.
 *
 * @param name what the limit is of, as told in {@code RateLimit-Policy}: {@code tenant}, {@code key}, {@code user}, {@code address}
 */
public record RateLimitRule(String name, long capacity, long tokens, long windowSeconds) {

    private static final long MINUTE = 60;

    public RateLimitRule {
        if (capacity < 1 || tokens < 1 || windowSeconds < 1) {
            throw new IllegalArgumentException("a bucket needs at least one token");
        }
    }

    public static RateLimitRule perMinute(String name, long tokens, long burst) {
        return new RateLimitRule(name, burst, tokens, MINUTE);
    }
}
