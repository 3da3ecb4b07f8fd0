package app.tollgate.ear;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be said to the program on the command line, and what it answers. */
final class Usage {
    /** What the caller wants. */
    enum Wish {
        START,
        VERIFY_LOG,
        LOG_KEY,
        JAVA_OPTIONS,
        HELP,
        VERSION
    }

    private static final String HELP = """
            Tollgate %s: keys, rate limits, usage and billing for many tenants.

              java -Xmx512m -jar tollgate.jar             start; Ctrl-C drains and stops
              java -jar tollgate.jar --java-options       what Java runs it best with; keep that in a file java.options and
                                                          start with java -Xmx512m @java.options -jar tollgate.jar
              java -jar tollgate.jar verify-log FILE [--key KEY]…
                                                          check an exported system log (JSON lines) without any server;
                                                          with the public keys you kept it also shows who signed it
              java -jar tollgate.jar log-key              the public key of this installation's system logs
              java -jar tollgate.jar --help               this text
              java -jar tollgate.jar --version            the version

            Without settings it starts everything on this machine: PostgreSQL, a mailbox for development and the
            application, and keeps its state in .tollgate in your home directory. A setting is an environment variable
            (TOLLGATE_HTTP_PORT=9090), a system property (-Dtollgate.http.port=9090) or a line of tollgate.properties in the
            state directory. All of them, with their defaults:

            %s""";

    private Usage() {}

    static Wish wish(String[] arguments) throws UsageException {
        if (arguments.length == 0) {
            return Wish.START;
        }
        return switch (arguments[0]) {
            case "verify-log" -> Wish.VERIFY_LOG;
            case "log-key" -> Wish.LOG_KEY;
            case "--java-options" -> Wish.JAVA_OPTIONS;
            case "--help", "-h" -> Wish.HELP;
            case "--version" -> Wish.VERSION;
            default ->
                throw new UsageException(
                        "unknown option " + arguments[0] + "; java -jar tollgate.jar --help lists what there is");
        };
    }

    static String answer(Wish wish) throws IOException {
        return switch (wish) {
            case VERSION -> "Tollgate " + version();
            case JAVA_OPTIONS -> text("java.options");
            default -> HELP.formatted(version(), text("tollgate.properties"));
        };
    }

    private static String version() {
        return Optional.ofNullable(Usage.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    private static String text(String name) throws IOException {
        try (InputStream content = Usage.class.getResourceAsStream("settings/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
