package app.tollgate.api.ratelimit;

/**
 * What a bucket said to one request.
 *
 * @param remaining tokens left
 * @param resetSeconds whole seconds until the bucket is full again
 * @param retryAfterSeconds whole seconds until one token is there, at least 1; 0 if allowed
 */
public record RateLimitDecision(
        RateLimitRule rule, boolean allowed, long remaining, long resetSeconds, long retryAfterSeconds) {}
