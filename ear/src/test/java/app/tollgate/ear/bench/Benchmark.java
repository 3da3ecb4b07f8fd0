package app.tollgate.ear.bench;

import app.tollgate.ear.Company;
import app.tollgate.ear.RunningTollgate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Measures what the promises say and writes the table into {@code docs/BENCHMARKS.md}. */
public final class Benchmark {

    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final Path DOCUMENT = Path.of("..", "docs", "BENCHMARKS.md");
    private static final String BEGIN = "<!-- figures: written by mvn -Pbench -->";
    private static final String END = "<!-- end of figures -->";
    private static final double DEFAULT_SECONDS = 10;
    private static final int TENANTS = 20;

    private Benchmark() {}

    /**
     * Runs all of it.
     *
     * @param arguments seconds that each load lasts; the default is 10
     */
    public static void main(String[] arguments) throws Exception {
        Postgres.demandTools();
        double seconds = arguments.length == 0 ? DEFAULT_SECONDS : Double.parseDouble(arguments[0]);
        Path home = DIRECTORY.resolve("home-" + ProcessHandle.current().pid());
        RunningTollgate.start(home).close();
        long start = System.nanoTime();
        try (RunningTollgate tollgate = RunningTollgate.start(home)) {
            double ready = (System.nanoTime() - start) / 1e9;
            Bench bench = Bench.on(tollgate, seconds);
            long resident = Machine.residentMebibytes();
            bench.add(
                    "start to ready, second start, all embedded", Bench.shown(ready) + " s", "", "≤ 12 s", ready <= 12);
            newTenants(bench);
            RequestPart.run(bench, DIRECTORY.resolve("hello"));
            IntakePart.run(bench, DIRECTORY);
            ReportPart.run(bench, DIRECTORY);
            long after = Machine.residentMebibytes();
            bench.add(
                    "resident memory at -Xmx512m",
                    after + " MiB after all of this",
                    resident + " MiB when ready",
                    "≤ 700 MiB",
                    after <= 700);
            write(bench);
        }
    }

    private static void newTenants(Bench bench) {
        long[] nanos = new long[TENANTS];
        for (int i = 0; i < TENANTS; i++) {
            long start = System.nanoTime();
            Company.found(bench.api());
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        double millis = nanos[TENANTS / 2] / 1e6;
        bench.add(
                "new tenant: schema, registry, admin with password; the operator's and the admin's sign-in with it",
                Bench.shown(millis) + " ms (median of " + TENANTS + ")",
                "",
                "≤ 500 ms",
                millis <= 500);
    }

    private static void write(Bench bench) throws Exception {
        String figures = BEGIN + "\n\nCommand: `mvn -Pbench`. Machine: "
                + Machine.describe(bench.postgres().ask("show server_version")) + ".\n\n"
                + "| what | figure | measured against | promised | reached |\n|---|---|---|---|---|\n"
                + bench.rows().stream().map(Row::line).collect(Collectors.joining("\n")) + "\n\n" + END;
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END) + END.length();
        Files.write(
                DOCUMENT,
                List.of((document.substring(0, begin) + figures + document.substring(end)).stripTrailing()),
                StandardCharsets.UTF_8);
    }
}
