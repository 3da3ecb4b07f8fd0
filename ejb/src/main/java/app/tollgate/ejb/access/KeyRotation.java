package app.tollgate.ejb.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When signing keys come and go: published before they are used, kept until nothing they signed lives any more. */
final class KeyRotation {

    static final Duration USED = Duration.ofDays(30);
    static final Duration PUBLISHED_BEFORE = Duration.ofDays(1);
    static final Duration CAUGHT_UP_BEFORE = Duration.ofMinutes(10);
    static final Duration KEPT_AFTER = Duration.ofDays(1);

    private KeyRotation() {}

    /**
     * From when a key that is to be made now shall be used; empty while none is needed. A key that is further ahead than keys are
     * published was made by a clock that was ahead: until its time comes others sign.
     */
    static Optional<Instant> nextUse(List<SigningKey> keys, Instant now) {
        if (current(keys, now).isEmpty()) {
            return Optional.of(now);
        }
        SigningKey newest = current(keys, now.plus(PUBLISHED_BEFORE)).orElseThrow();
        Instant due = newest.useFrom().plus(USED);
        if (now.isBefore(due.minus(PUBLISHED_BEFORE))) {
            return Optional.empty();
        }
        Instant soonest = now.plus(CAUGHT_UP_BEFORE);
        return Optional.of(due.isBefore(soonest) ? soonest : due);
    }

    /** The key to sign with: the newest whose time has come. */
    static Optional<SigningKey> current(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> !key.useFrom().isAfter(now)).reduce((older, newer) -> newer);
    }

    /** The keys whose successor has been in use for so long that nothing they signed can be good. */
    static List<SigningKey> ended(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> keys.stream()
                        .anyMatch(successor -> successor.useFrom().isAfter(key.useFrom())
                                && successor.useFrom().plus(KEPT_AFTER).isBefore(now)))
                .toList();
    }
}
