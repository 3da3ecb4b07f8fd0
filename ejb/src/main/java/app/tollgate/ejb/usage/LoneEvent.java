package app.tollgate.ejb.usage;

import app.tollgate.ejb.shared.SqlStep;
import app.tollgate.ejb.shared.TextRow;

/**
 * Stores an event that comes alone in one statement, which takes the intake lock, looks by itself whether the sender's id is known, and
 * has the database draw the receipt; the {@code COPY} of several takes three round trips for that.
 */
final class LoneEvent {

    private static final String ADD = "insert into usage_event (" + NewEvent.COLUMNS + ")"
            + " select v[1]::uuid, v[2], v[3], v[4], v[5]::timestamptz, v[6]::date, v[7]::uuid,"
            + " v[8]::uuid, v[9], v[10]::uuid, v[11], v[12], v[13], v[14], v[15]::int4, v[16]::int8, v[17]::int8, v[18]::int8,"
            + " v[19]::int8, v[20]::uuid, v[21]::int8, v[22]::uuid, v[23]::int8, v[24]::uuid, v[25]::timestamptz, v[26]::date, v[27],"
            + " v[28]::uuid from (" + UsageCut.SHARE
            + ") as lock, (values (?::text[])) as sent (v) on conflict (source, sender_id) do nothing";

    private LoneEvent() {}

    /** Answers whether it was new; where another transaction is storing it, it waits for that one's end. */
    static SqlStep<Boolean> adding(NewEvent event, IntakeWork work) {
        TextRow row = new TextRow();
        event.addTo(row, work.at());
        return SqlStep.of(ADD, results -> results.count() > 0, UsageCut.INTAKE_LOCK, row.values());
    }
}
