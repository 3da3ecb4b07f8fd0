package app.tollgate.api.shared;

/**
 * An {@code Idempotency-Key} that is reserved for one run of one request.
 *
 * @param tenant whose caller sent it, and in whose schema it is reserved
 * @param key the caller's own
 * @param holder names the run: after a crash, or a freeze, the same key may have gone to another
 */
public record ReservedKey(TenantId tenant, String key, String holder) {}
