package app.tollgate.ear.bench;

import app.tollgate.ear.FileTree;
import app.tollgate.ear.RunningTollgate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures what the promises say and writes the table into {@code docs/BENCHMARKS.md}. */
public final class Benchmark {

    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final Path DOCUMENT = Path.of("..", "docs", "BENCHMARKS.md");
    private static final String BEGIN = "<!-- figures: written by mvn -Pbench -->";
    private static final String END = "<!-- end of figures -->";
    private static final Map<String, Part> PARTS = parts();

    private Benchmark() {}

    /** One part of the table. */
    interface Part {
        void run(Bench bench, Path directory) throws Exception;
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("tenants", TenantPart::run);
        parts.put("requests", RequestPart::run);
        parts.put("intake", IntakePart::run);
        parts.put("report", ReportPart::run);
        parts.put("dashboard", DashboardPart::run);
        parts.put("log", LogPart::run);
        return parts;
    }

    /**
     * Runs the asked parts; the document is written only if that is all of them.
     *
     * @param arguments seconds that each load lasts, and the parts, separated by commas
     */
    public static void main(String[] arguments) throws Exception {
        Postgres.demandTools();
        List<String> asked = List.of(arguments[1].split(","));
        if (!PARTS.keySet().containsAll(asked)) {
            throw new IllegalArgumentException("-Dbench.parts takes some of " + String.join(",", PARTS.keySet()));
        }
        // Ten million events of a former run take 10 GB.
        FileTree.remove(DIRECTORY);
        Path home = DIRECTORY.resolve("home-" + ProcessHandle.current().pid());
        Path classes = home.resolveSibling(home.getFileName() + ".jsa");
        RunningTollgate.startForMeasuring(home, "-XX:ArchiveClassesAtExit=" + classes)
                .close();
        Row plain;
        try (Started second = Started.with(home)) {
            plain = second.row("start to ready, second start, all embedded, -Xmx512m and the options of OPERATIONS");
        }
        try (Started third = Started.with(home, "-XX:SharedArchiveFile=" + classes)) {
            Bench bench = Bench.on(third.tollgate(), Double.parseDouble(arguments[0]));
            bench.add(plain);
            bench.add(third.row("the same with the classes of the first start kept (OPERATIONS, a quicker start)"));
            for (String part : asked) {
                PARTS.get(part).run(bench, DIRECTORY);
            }
            if (asked.size() == PARTS.size()) {
                write(bench);
            }
        }
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
