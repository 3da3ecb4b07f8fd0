package app.tollgate.api.ratelimit;

import app.tollgate.api.tenant.Tier;

/** What a caller may still do: requests left now, and whole seconds until the bucket is full again. */
public record RateLimitView(Tier tier, long limitPerMinute, long burst, long remaining, long resetSeconds) {}
