package app.tollgate.ejb.report;

import app.tollgate.api.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Sums of all kinds of usage.
 *
 * @param key day, case type or campaign that they belong to; null where events have none, and in a sum of everything
 * @param name what to call a campaign, null if it was removed
 * @param events how many, storage not among them, which is charged by the day
 */
public record UsageTotal(
        String key,
        String name,
        long events,
        long voiceSeconds,
        long segments,
        long emails,
        Money voice,
        Money sms,
        Money email,
        Money storage) {

    /** The sums as they are read from rows of events or of days. */
    static final String COLUMNS = """
            coalesce(sum(events) filter (where kind <> 'STORAGE'), 0)::bigint as events,
            coalesce(sum(billed_quantity) filter (where kind = 'VOICE'), 0)::bigint as voice_seconds,
            coalesce(sum(billed_quantity) filter (where kind = 'SMS'), 0)::bigint as segments,
            coalesce(sum(billed_quantity) filter (where kind = 'EMAIL'), 0)::bigint as emails,
            coalesce(sum(amount_micros) filter (where kind = 'VOICE'), 0)::bigint as voice,
            coalesce(sum(amount_micros) filter (where kind = 'SMS'), 0)::bigint as sms,
            coalesce(sum(amount_micros) filter (where kind = 'EMAIL'), 0)::bigint as email,
            coalesce(sum(amount_micros) filter (where kind = 'STORAGE'), 0)::bigint as storage""";

    static UsageTotal read(ResultSet row, String key, String name) throws SQLException {
        return new UsageTotal(
                key,
                name,
                row.getLong("events"),
                row.getLong("voice_seconds"),
                row.getLong("segments"),
                row.getLong("emails"),
                Money.ofMicros(row.getLong("voice")),
                Money.ofMicros(row.getLong("sms")),
                Money.ofMicros(row.getLong("email")),
                Money.ofMicros(row.getLong("storage")));
    }

    public Money amount() {
        return voice.plus(sms).plus(email).plus(storage);
    }

    public boolean isNothing() {
        return events == 0 && amount().equals(Money.ZERO);
    }

    /** Both together, under the name of this one. */
    public UsageTotal plus(UsageTotal other) {
        return new UsageTotal(
                key,
                name,
                Math.addExact(events, other.events),
                Math.addExact(voiceSeconds, other.voiceSeconds),
                Math.addExact(segments, other.segments),
                Math.addExact(emails, other.emails),
                voice.plus(other.voice),
                sms.plus(other.sms),
                email.plus(other.email),
                storage.plus(other.storage));
    }

    /** What is left of this without the other. */
    public UsageTotal minus(UsageTotal other) {
        return plus(new UsageTotal(
                null,
                null,
                -other.events,
                -other.voiceSeconds,
                -other.segments,
                -other.emails,
                other.voice.negated(),
                other.sms.negated(),
                other.email.negated(),
                other.storage.negated()));
    }
}
