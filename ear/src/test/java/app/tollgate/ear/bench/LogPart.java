package app.tollgate.ear.bench;

import app.tollgate.ear.Answer;
import app.tollgate.ear.Company;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Pages of the system log, by every filter, in a log of a million entries against one of a thousand. */
final class LogPart {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;

    /** Entries that need not be indexed: the last block, and what was sealed last. */
    private static final int YOUNGEST = 4 * 2_048;

    private static final int PATIENCE_TURNS = 3_000;
    private static final String ACTOR = "00000000-0000-7000-8000-000000000007";

    private static final String NOBODY = "00000000-0000-7000-8000-000000000999";

    private static final List<String> FILTERS = List.of(
            "",
            "type=DATA_CHANGE",
            "type=LOGIN&type=EXPORT",
            "userId=" + ACTOR,
            "userId=" + ACTOR + "&type=LOGIN",
            "from=2026-06-10&to=2026-06-10",
            "from=2026-06-10&to=2026-06-10&type=EXPORT",
            "from=2025-01-01&to=2025-01-31",
            "q=usage/events",
            "q=needle",
            "q=needle&type=EXPORT",
            "q=nowhere",
            // Words that begin very many, stand only in old entries, or never stand together with the rest of the
            // filter.
            "q=r",
            "q=request-5",
            "q=request-77&userId=" + ACTOR,
            "q=bygone",
            "q=bygone&userId=" + ACTOR,
            "q=bygone&type=LOGIN&type=EXPORT",
            "q=bygone&from=2026-06-10&to=2026-06-10",
            "q=bygone%20needle",
            "q=even&userId=" + ACTOR,
            "q=even%20odd",
            "q=even%20odd%20usage/events&type=API_CALL",
            "q=even&type=DATA_CHANGE",
            "q=even&userId=" + ACTOR + "&type=API_CALL&type=LOGIN",
            "q=even&userId=" + ACTOR + "&type=API_CALL&from=2026-03-01&to=2026-09-30",
            "q=usage/events&userId=" + NOBODY,
            "q=" + ACTOR + "%20even");

    private LogPart() {}

    static void run(Bench bench, Path directory) throws Exception {
        Company small = filled(bench, FEW);
        Company large = filled(bench, MANY);
        double worst = 0;
        for (String filter : FILTERS) {
            InTurn times = InTurn.looking(bench, List.of(small, large), "/api/v1/system-log?" + filter);
            double few = times.first();
            double many = times.second();
            worst = Math.max(worst, many / few);
            System.out.println(
                    "log page ?" + filter + ": " + Bench.shown(many) + " ms, " + Bench.shown(few) + " ms at 1,000");
        }
        bench.add(
                "system log page, the slowest of " + FILTERS.size() + " filters, 1,000,000 entries",
                Bench.shown(worst) + " × its time at 1,000",
                "the same filter at 1,000 entries",
                "≤ 2 ×",
                worst <= 2);
        verified(bench, large);
    }

    private static Company filled(Bench bench, int entries) throws Exception {
        Company company = Company.found(bench.api());
        String schema = schema(company);
        long start = System.nanoTime();
        bench.postgres()
                .execute("insert into " + schema
                        + ".system_log (id, at, type, actor_kind, actor_id, actor_name, address, action,"
                        + " request_id, details, words) select gen_random_uuid(),"
                        + " timestamptz '2026-01-02 12:00Z' + n * (interval '300 days' / " + entries + "),"
                        + " case n % 20 when 0 then 'LOGIN' when 1 then 'DATA_CHANGE' when 2 then 'EXPORT' else 'API_CALL' end,"
                        + " 'API_KEY', ('00000000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid, 'Key ' || n % 50,"
                        + " '203.0.113.' || n % 200, 'POST /usage/events', 'request-' || n, '{\"status\":202}',"
                        + " array_to_tsvector(array['post', 'usage/events', 'events', 'key', (n % 50)::text, 'request-' || n,"
                        + " md5(n::text)::uuid::text, '00000000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'),"
                        + " '203.0.113.' || n % 200, case n % 2 when 0 then 'even' else 'odd' end]"
                        + " || case when n < " + entries + " / 10 then array['bygone'] else '{}' end"
                        + " || case when n % (" + entries + " / 40) = 22 then array['needle'] else '{}' end)"
                        + " from generate_series(1, " + entries + ") n");
        bench.postgres().execute("vacuum analyze " + schema + ".system_log");
        double inserted = (System.nanoTime() - start) / 1e9;
        bench.api().get("/api/v1/system-log", company.admin());
        await(bench, "select coalesce(max(position), 0) from " + schema + ".system_log_seal", entries);
        System.out.println(entries + " log entries: inserted in " + Bench.shown(inserted) + " s, sealed within "
                + Bench.shown((System.nanoTime() - start) / 1e9 - inserted) + " s");
        await(bench, "select count(*) * 2048 from " + schema + ".system_log_block", entries - YOUNGEST);
        System.out.println("indexed within " + Bench.shown((System.nanoTime() - start) / 1e9 - inserted) + " s, "
                + bench.postgres().ask("select pg_size_pretty(pg_total_relation_size('" + schema + ".system_log'))")
                + " of entries, "
                + bench.postgres()
                        .ask("select pg_size_pretty(pg_total_relation_size('" + schema + ".system_log_term'))")
                + " of index");
        bench.postgres().execute("vacuum analyze " + schema + ".system_log_seal");
        bench.postgres().execute("vacuum analyze " + schema + ".system_log_term");
        return company;
    }

    private static void await(Bench bench, String count, int enough) throws Exception {
        for (int turn = 0; Long.parseLong(bench.postgres().ask(count)) < enough; turn++) {
            if (turn == PATIENCE_TURNS) {
                throw new IllegalStateException("the log was not sealed or indexed in time");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void verified(Bench bench, Company company) {
        long start = System.nanoTime();
        Answer answer = bench.api().get("/api/v1/system-log/verification", company.admin());
        if (!answer.json().get("intact").asBoolean()) {
            throw new IllegalStateException(answer.text());
        }
        System.out.println(
                "1,000,000 log entries verified in " + Bench.shown((System.nanoTime() - start) / 1e9) + " s");
    }

    private static String schema(Company company) {
        return "t_" + company.slug().replace('-', '_');
    }
}
