package app.tollgate.ear.bench;

import app.tollgate.ear.Company;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Usage intake against what PostgreSQL's own tools write into the same table. */
final class IntakePart {

    private static final String EVENTS = "/api/v1/usage/events";

    /** As many as the server has in the database at once on two processors. */
    private static final int PLACES = 8;

    private static final String COLUMNS = "event_id, source, sender_id, kind, occurred_at, day, case_type, direction, "
            + "from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price_micros, "
            + "amount_micros, received_at, received_by, billing_mode, posting_id";
    private static final String INSERT = "insert into bench.inserted (" + COLUMNS
            + ") values (gen_random_uuid(), 'bench', gen_random_uuid()::text, 'VOICE', now(), current_date, "
            + "'Personal Injury', 'OUTBOUND', '+13125550100', '+13125550142', 'CONNECTED', 95, 120, 0, 120000, 240000, "
            + "now(), '00000000-0000-0000-0000-000000000000', 'MONTHLY_INVOICE', gen_random_uuid());\n";

    private IntakePart() {}

    static void run(Bench bench, Path directory) throws Exception {
        List<Company> companies = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            companies.add(Company.found(bench.api()));
            keys.add(Bench.key(companies.get(i)));
        }
        double events = 100 * report(bench, keys, 8, 100).perSecond();
        String table = schema(companies.get(0)) + ".usage_event";
        double copied = copy(bench, table, directory);
        bench.add(
                "intake, 100 events a request, 8 callers on 8 tenants",
                Bench.shown(events) + " events/s",
                "COPY of such rows into such a table " + Bench.shown(copied) + "/s: " + Bench.shown(events / copied)
                        + " of it",
                "≥ 0.5",
                events / copied >= 0.5);
        double singles = report(bench, keys, 32, 1).perSecond();
        Path script = Files.writeString(Files.createDirectories(directory).resolve("insert.sql"), INSERT);
        bench.postgres().execute("create table bench.inserted (like " + table + " including all)");
        int seconds = (int) Math.ceil(bench.seconds());
        double inserted = bench.postgres().pgbench(List.of(script), 32, seconds);
        bench.add(
                "intake, 1 event a request, 32 callers on 32 tenants",
                Bench.shown(singles) + " events/s",
                "pgbench, 32 clients, one INSERT a transaction " + Bench.shown(inserted) + "/s: "
                        + Bench.shown(singles / inserted) + " of it",
                "≥ 0.25",
                singles / inserted >= 0.25);
        explain(bench, companies, keys.get(0), directory, inserted);
        double alone = report(bench, keys.subList(0, 1), 1, 1).perSecond();
        double together = report(bench, keys.subList(0, 1), 16, 1).perSecond();
        bench.add(
                "intake, 1 event a request, 16 callers on one tenant",
                Bench.shown(together) + " events/s",
                "one caller on it " + Bench.shown(alone) + "/s: " + Bench.shown(together / alone) + " ×",
                "≥ 4 ×",
                together / alone >= 4);
    }

    /** How far PostgreSQL comes with the statements of such requests, and with the event alone, when nothing else runs. */
    private static void explain(Bench bench, List<Company> companies, String key, Path directory, double inserted)
            throws Exception {
        List<String> schemas = companies.stream().map(IntakePart::schema).toList();
        String sender = "statements-of-";
        LoadClient.Requests one = (caller, number) ->
                LoadClient.request("POST", EVENTS, key, body(sender + Long.toString(System.nanoTime(), 36), 1));
        String log = bench.postgres().logged(() -> bench.load().run(1, 0.1, one), IntakeStatements.EVENT);
        IntakeStatements statements = IntakeStatements.of(bench.postgres(), schemas.get(0), log, sender);
        int seconds = (int) Math.ceil(bench.seconds());
        double whole = bench.postgres().pgbench(statements.scripts(schemas, directory), PLACES, seconds);
        double event = bench.postgres().pgbench(statements.scriptsOfTheEventAlone(schemas, directory), PLACES, seconds);
        bench.add(Row.explaining(
                "for comparison, without Tollgate: pgbench with the statements of these requests, 8 clients on 32 tenants",
                Bench.shown(whole) + " events/s",
                Bench.shown(whole / inserted) + " of the INSERT"));
        bench.add(Row.explaining(
                "for comparison, without Tollgate: pgbench that stores the event alone in a transaction routed to its tenant",
                Bench.shown(event) + " events/s",
                Bench.shown(event / inserted) + " of the INSERT"));
    }

    private static String schema(Company company) {
        return "t_" + company.slug().replace('-', '_');
    }

    private static LoadClient.Result report(Bench bench, List<String> keys, int callers, int events) throws Exception {
        String run = Long.toString(System.nanoTime(), 36);
        LoadClient.Requests requests = (caller, number) -> LoadClient.request(
                "POST", EVENTS, keys.get(caller % keys.size()), body(run + "-" + caller + "-" + number + "-", events));
        bench.load().warmUp(callers, (caller, number) -> requests.of(caller, -number - 1));
        return bench.load().run(callers, bench.seconds(), requests);
    }

    private static String body(String id, int events) {
        String at = Clock.systemUTC().instant().minusSeconds(1).toString();
        StringBuilder body = new StringBuilder("{\"events\":[");
        for (int i = 0; i < events; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(id)
                    .append(i)
                    .append("\",\"type\":\"voice\",\"occurredAt\":\"")
                    .append(at)
                    .append("\",\"caseType\":\"Case type ")
                    .append(i % 10)
                    .append("\",\"voice\":{\"durationSeconds\":")
                    .append(i * 7 % 600)
                    .append(",\"direction\":\"OUTBOUND\",\"from\":\"+13125550100\",\"to\":\"+13125550142\",")
                    .append("\"outcome\":\"CONNECTED\"}}");
        }
        return body.append("]}").toString();
    }

    /** Rows a second that COPY writes into an empty table with the same columns and indexes. */
    private static double copy(Bench bench, String table, Path directory) throws Exception {
        Path file = Files.createDirectories(directory).resolve("rows.copy");
        bench.postgres().execute("drop schema if exists bench cascade");
        bench.postgres().execute("create schema bench");
        bench.postgres().execute("create table bench.copied (like " + table + " including all)");
        bench.postgres().psql("\\copy (select " + COLUMNS + " from " + table + ") to '" + file + "'");
        double seconds = bench.postgres().psql("\\copy bench.copied (" + COLUMNS + ") from '" + file + "'");
        return Long.parseLong(bench.postgres().ask("select count(*) from bench.copied")) / seconds;
    }
}
