package app.tollgate.api.shared;

import java.util.Optional;

/**
 * The request a call belongs to.
 *
 * @param value id answered as {@code X-Request-Id} and found in every log line
 * @param address the caller's network address, or {@code -} for the system
 * @param reserved the reservation whose effect this call makes, if the caller sent an {@code Idempotency-Key}
 */
public record RequestId(String value, String address, Optional<ReservedKey> reserved) {

    public static RequestId of(String value) {
        return new RequestId(value, "-", Optional.empty());
    }
}
