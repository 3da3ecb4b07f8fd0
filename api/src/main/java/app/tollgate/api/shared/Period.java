package app.tollgate.api.shared;

import java.time.Instant;

/** A half-open stretch of time: start belongs to it, end does not. */
public record Period(Instant start, Instant end) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period cannot end before it starts");
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
