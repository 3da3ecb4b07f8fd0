package app.tollgate.ejb.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message that the server put off is tried again: after 5 seconds, then twice as long each time up to an hour, for 3 days. */
final class MailBackoff {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    /** How long a node leaves a mail server alone that does not answer: short enough to deliver within a minute of its return. */
    static final Duration SERVER_AWAY = Duration.ofSeconds(15);

    private static final int MAX_DOUBLINGS = 20;

    private MailBackoff() {}

    /** @param attempt how often it was tried, this time included; empty if it is given up */
    static Optional<Instant> next(Instant createdAt, int attempt, Instant now) {
        if (!now.isBefore(createdAt.plus(GIVEN_UP_AFTER))) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        return Optional.of(now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
    }
}
