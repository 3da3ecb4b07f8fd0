package app.tollgate.ejb.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.time.LocalDate;
import java.util.UUID;

/** Stored calls for tests of reports: many in one statement, as the intake would have left them. */
public final class TestCalls {

    /** The day all of them are on. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final TestServer SERVER = TestServer.get();

    private TestCalls() {}

    /** Stores calls a second apart in an order of receipt that is not that of time, every third without links. */
    public static void store(Caller caller, int calls) {
        store(caller, calls, null, "Personal Injury");
    }

    public static void store(Caller caller, int calls, UUID campaign, String caseType) {
        insert(
                caller,
                "insert into usage_event (event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_id, case_type, contact_id,"
                        + " direction, from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price_micros,"
                        + " amount_micros, received_at, received_by, billing_mode)"
                        + " select gen_random_uuid(), 'dialler', ?::text || n, 'VOICE',"
                        + " timestamptz '2026-03-02 14:00:00Z' + ((n::bigint * 7919) % 20000) * interval '1 second', ?::date, ?::uuid,"
                        + " case when n % 3 = 0 then null else gen_random_uuid() end, ?::text, null, 'OUTBOUND', '+13125550100',"
                        + " '+1415555' || lpad((n % 10000)::text, 4, '0'), 'CONNECTED', n % 600,"
                        + " (greatest(n % 600 + 29, 30) / 30) * 30, 0, 120000, (greatest(n % 600 + 29, 30) / 30) * 60000,"
                        + " now(), gen_random_uuid(), 'MONTHLY_INVOICE' from generate_series(1, ?) n",
                Ids.next().toString() + "-",
                DAY,
                campaign,
                caseType,
                calls);
    }

    /** Stores one call whose free texts are given. */
    public static void storeOne(Caller caller, String source, String senderId, String caseType) {
        insert(
                caller,
                "insert into usage_event (event_id, source, sender_id, kind, occurred_at, day, case_type, direction, from_number,"
                        + " to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price_micros, amount_micros, received_at,"
                        + " received_by, billing_mode) values (gen_random_uuid(), ?, ?, 'VOICE', timestamptz '2026-03-02 15:04:05.25Z', ?::date, ?,"
                        + " 'INBOUND', '+442071838750', '+13125550100', 'NO_ANSWER', 0, 30, 0, 120000, 60000, now(), gen_random_uuid(),"
                        + " 'MONTHLY_INVOICE')",
                source,
                senderId,
                DAY,
                caseType);
    }

    /** Stores messages on consecutive days, each with a status of its own; every fourth corrects an earlier one downwards. */
    public static void storeMessages(Caller caller, int messages, UUID campaign, String caseType) {
        insert(
                caller,
                "insert into usage_event (event_id, source, sender_id, kind, occurred_at, day, campaign_id, case_type, direction,"
                        + " from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price_micros, amount_micros,"
                        + " received_at, received_by, billing_mode, adjusts)"
                        + " select gen_random_uuid(), 'sender', ?::text || n, 'SMS',"
                        + " timestamptz '2026-03-02 15:00:00Z' + n * interval '1 day', ?::date + n, ?::uuid, ?::text, 'OUTBOUND',"
                        + " '+13125550100', '+14155550123', '=delivered ' || n, 0, case when n % 4 = 3 then -1 else 1 + n % 3 end, 0, 15000,"
                        + " 15000 * case when n % 4 = 3 then -1 else 1 + n % 3 end, now(), gen_random_uuid(), 'MONTHLY_INVOICE',"
                        + " case when n % 4 = 3 then gen_random_uuid() end from generate_series(0, ? - 1) n",
                Ids.next().toString() + "-",
                DAY,
                campaign,
                caseType,
                messages);
    }

    public static UUID campaign(Caller caller) {
        UUID id = Ids.next();
        insert(caller, "insert into campaign (id, name, created_at) values (?, 'Spring', now())", id);
        return id;
    }

    private static void insert(Caller caller, String statement, Object... parameters) {
        SERVER.in(caller, () -> SERVER.get(Sql.class).update(statement, parameters));
    }
}
