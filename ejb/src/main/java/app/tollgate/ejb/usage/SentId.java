package app.tollgate.ejb.usage;

import java.util.Comparator;

/** What an event is known by: its sender's id, which is the sender's own only within its source. */
record SentId(String source, String id) implements Comparable<SentId> {

    private static final Comparator<SentId> ORDER =
            Comparator.comparing(SentId::source).thenComparing(SentId::id);

    static SentId of(RatedEvent event) {
        return new SentId(event.event().source(), event.event().id());
    }

    @Override
    public int compareTo(SentId other) {
        return ORDER.compare(this, other);
    }
}
