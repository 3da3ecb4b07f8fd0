package app.tollgate.batch.print;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.report.UsageTotal;

/** The sums of one document of a broken-out report, in a form that the checkpoint keeps. */
record PrintedFile(long events, long voiceSeconds, long segments, long emails, Money amount) {

    static final PrintedFile NONE = new PrintedFile(0, 0, 0, 0, Money.ZERO);

    private static final String BETWEEN = ",";

    static PrintedFile of(UsageTotal total) {
        return new PrintedFile(total.events(), total.voiceSeconds(), total.segments(), total.emails(), total.amount());
    }

    /** Reads {@link #text()}. */
    static PrintedFile of(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new PrintedFile(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Money.ofMicros(Long.parseLong(parts[4])));
    }

    String text() {
        return events + BETWEEN + voiceSeconds + BETWEEN + segments + BETWEEN + emails + BETWEEN + amount.micros();
    }

    PrintedFile plus(PrintedFile other) {
        return new PrintedFile(
                Math.addExact(events, other.events),
                Math.addExact(voiceSeconds, other.voiceSeconds),
                Math.addExact(segments, other.segments),
                Math.addExact(emails, other.emails),
                amount.plus(other.amount));
    }
}
