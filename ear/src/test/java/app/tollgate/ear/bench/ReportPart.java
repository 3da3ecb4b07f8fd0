package app.tollgate.ear.bench;

import app.tollgate.ear.Answer;
import app.tollgate.ear.Company;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The Voice CSV of a million rows against {@code psql \copy} of the same query. */
final class ReportPart {

    private static final int ROWS = 1_000_000;
    /** Rounds alternate, so that a slow moment of the machine meets both; the best of each counts. */
    private static final int ROUNDS = 3;

    private static final int MOST_WARM_UPS = 10;
    private static final int WARM_UPS_WITHOUT_GAIN = 2;
    private static final double GAIN = 0.97;
    private static final int PATIENCE_TURNS = 6_000;

    private ReportPart() {}

    static void run(Bench bench, Path directory) throws Exception {
        Company company = Company.found(bench.api());
        String schema = "t_" + company.slug().replace('-', '_');
        bench.postgres()
                .execute("insert into " + schema + ".usage_event (event_id, source, sender_id, kind, occurred_at, day, "
                        + "case_type, direction, from_number, to_number, status, raw_seconds, billed_quantity, "
                        + "bytes_delta, unit_price_micros, amount_micros, received_at, received_by, billing_mode) "
                        + "select gen_random_uuid(), 'bench', 'call-' || n, 'VOICE', "
                        + "timestamptz '2026-10-02 12:00Z' + n * interval '2 s', "
                        + "(timestamptz '2026-10-02 12:00Z' + n * interval '2 s')::date, 'Case type ' || n % 10, "
                        + "'OUTBOUND', '+13125550100', '+13125550142', 'CONNECTED', n % 600, 120, 0, 120000, 240000, "
                        + "now(), gen_random_uuid(), 'MONTHLY_INVOICE' from generate_series(1, " + ROWS + ") n");
        bench.postgres().execute("analyze " + schema + ".usage_event");
        Path file = Files.createDirectories(directory).resolve("voice.csv");
        String command =
                "\\copy (select event_id, source, sender_id, occurred_at at time zone 'America/Chicago', direction, "
                        + "from_number, to_number, status, raw_seconds, billed_quantity, unit_price_micros, amount_micros, campaign_id, "
                        + "case_id, case_type, contact_id, adjusts from " + schema
                        + ".usage_event where kind = 'VOICE' and day between "
                        + "'2026-10-01' and '2026-11-30' order by day, occurred_at, receipt) to '" + file
                        + "' csv header";
        bench.postgres().psql(command);
        warmUp(bench, company);
        double best = Double.MAX_VALUE;
        double copy = Double.MAX_VALUE;
        try (Heap heap = Heap.of(bench.server())) {
            for (int round = 0; round < ROUNDS; round++) {
                copy = Math.min(copy, bench.postgres().psql(command));
                best = Math.min(best, seconds(bench, company));
            }
            long grown = heap.grownMebibytes();
            bench.add(
                    "Voice CSV of 1,000,000 rows, from the request to ready",
                    Bench.shown(best) + " s, heap after collections +" + grown + " MiB",
                    "psql \\copy of the query " + Bench.shown(copy) + " s: " + Bench.shown(best / copy) + " ×",
                    "≤ 2 ×, +64 MiB",
                    best / copy <= 2 && grown <= 64);
        }
    }

    /** Makes the report until it gets no faster, as the loads of other parts are. */
    private static void warmUp(Bench bench, Company company) throws Exception {
        double best = Double.MAX_VALUE;
        int withoutGain = 0;
        for (int turn = 0; turn < MOST_WARM_UPS && withoutGain < WARM_UPS_WITHOUT_GAIN; turn++) {
            double taken = seconds(bench, company);
            withoutGain = taken < best * GAIN ? 0 : withoutGain + 1;
            best = Math.min(best, taken);
        }
    }

    private static double seconds(Bench bench, Company company) throws Exception {
        long start = System.nanoTime();
        JsonNode report = made(bench, company);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.get("rows").asInt() != ROWS) {
            throw new IllegalStateException("the report has " + report.get("rows") + " rows");
        }
        return seconds;
    }

    private static JsonNode made(Bench bench, Company company) throws Exception {
        Answer queued = bench.api()
                .post(
                        "/api/v1/reports",
                        company.admin(),
                        new ObjectMapper()
                                .createObjectNode()
                                .put("type", "VOICE_CSV")
                                .put("from", "2026-10-01")
                                .put("to", "2026-11-30"));
        String path = "/api/v1/reports/" + queued.json().get("id").asText();
        for (int turn = 0; turn < PATIENCE_TURNS; turn++) {
            JsonNode report = bench.api().get(path, company.admin()).json();
            String status = report.get("status").asText();
            if (status.equals("READY")) {
                return report;
            }
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                throw new IllegalStateException(report.toString());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the report was not ready in time");
    }
}
