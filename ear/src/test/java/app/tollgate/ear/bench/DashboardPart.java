package app.tollgate.ear.bench;

import app.tollgate.ear.Company;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What dashboards ask for, of a company with ten million events against one with ten thousand: sums are read, never events. */
final class DashboardPart {

    private static final int FEW = 10_000;
    private static final int MANY = 10_000_000;
    private static final int DAYS = 360;

    private DashboardPart() {}

    static void run(Bench bench, Path directory) throws Exception {
        List<Company> both = List.of(filled(bench, FEW), filled(bench, MANY));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String year = "from=" + today.minusDays(DAYS) + "&to=" + today;
        List<String> paths = List.of(
                "/api/v1/usage/summary",
                "/api/v1/usage/summary?groupBy=day&" + year,
                "/api/v1/usage/summary?groupBy=caseType&" + year,
                "/api/v1/usage/summary?groupBy=campaign&" + year,
                "/api/v1/usage/events?limit=25",
                "/api/v1/billing/summary",
                "/api/v1/billing/wallet/transactions");
        double worst = 0;
        for (String path : paths) {
            InTurn times = InTurn.looking(bench, both, path);
            worst = Math.max(worst, times.second() / times.first());
            System.out.println(path + ": " + Bench.shown(times.second()) + " ms, " + Bench.shown(times.first())
                    + " ms at 10,000 events");
        }
        bench.add(
                "dashboard and summaries at 10,000,000 events, the slowest of " + paths.size(),
                Bench.shown(worst) + " × its time at 10,000",
                "the same call at 10,000 events",
                "≤ 1.5 ×",
                worst <= 1.5);
    }

    /** Calls spread over the days before today, with the sums and postings that the intake would have kept. */
    private static Company filled(Bench bench, int events) throws Exception {
        Company company = Company.found(bench.api());
        String schema = "t_" + company.slug().replace('-', '_');
        Postgres postgres = bench.postgres();
        postgres.execute("insert into " + schema
                + ".usage_event (event_id, source, sender_id, kind, occurred_at, day, case_type,"
                + " direction, from_number, to_number, status, raw_seconds, billed_quantity, bytes_delta, unit_price_micros,"
                + " amount_micros, received_at, received_by, billing_mode) select gen_random_uuid(), 'bench', 'call-' || n, 'VOICE',"
                + " at, at::date, 'Case type ' || n % 10, 'OUTBOUND', '+13125550100', '+13125550142', 'CONNECTED', 95, 120, 0,"
                + " 120000, 240000, at, '00000000-0000-7000-8000-000000000001', 'MONTHLY_INVOICE'"
                + " from (select n, now() - (n % " + DAYS + ") * interval '1 day' as at from generate_series(1, "
                + events
                + ") n) as calls");
        postgres.execute(
                "insert into " + schema + ".usage_rollup (day, kind, case_type, events, raw_seconds, billed_quantity,"
                        + " bytes_delta, amount_micros, billing_mode) select day, kind, case_type, count(*), sum(raw_seconds),"
                        + " sum(billed_quantity), 0, sum(amount_micros), billing_mode from " + schema
                        + ".usage_event group by day, kind, case_type, billing_mode");
        postgres.execute(
                "insert into " + schema + ".spending_month (month, spent_micros) select date_trunc('month', day)::date,"
                        + " sum(amount_micros) from " + schema + ".usage_rollup group by 1"
                        + " on conflict (month) do update set spent_micros = excluded.spent_micros");
        for (String table : List.of("usage_event", "usage_rollup", "spending_month")) {
            postgres.execute("vacuum analyze " + schema + "." + table);
        }
        return company;
    }
}
