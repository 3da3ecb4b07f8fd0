package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartIT {

    @TempDir
    private Path directory;

    @Test
    void wrongSettingIsOneLineAndExitTwo() throws Exception {
        Refusal refusal = start(Map.of("TOLLGATE_HTTP_PORT", "eighty"));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        2, "tollgate: TOLLGATE_HTTP_PORT must be a whole number from 1 to 65535, not \"eighty\"\n"));
    }

    @Test
    void unknownOptionIsOneLineAndExitTwo() throws Exception {
        Refusal refusal = start(Map.of(), "--prot=80");

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        2, "tollgate: unknown option --prot=80; java -jar tollgate.jar --help lists what there is\n"));
    }

    @Test
    void helpListsEverySettingAndExitsZero() throws Exception {
        Refusal help = start(Map.of(), "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).contains("tollgate.http.port=8080", "tollgate.drain.seconds=20");
    }

    @Test
    void optionsForJavaAreSuchAsThisJavaTakes(@TempDir Path directory) throws Exception {
        Refusal told = start(Map.of(), "--java-options");
        Path options = Files.writeString(directory.resolve("java.options"), told.output());

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + options, "-version")
                .redirectErrorStream(true)
                .start();

        assertThat(told.output()).contains("-XX:+UseParallelGC");
        assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("build");
        assertThat(java.waitFor()).isZero();
    }

    @Test
    void takenPortIsOneLineAndNotZero() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Refusal refusal = start(Map.of("TOLLGATE_HTTP_PORT", Integer.toString(taken.getLocalPort())));

            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.output())
                    .startsWith("tollgate: port " + taken.getLocalPort() + " of 127.0.0.1 cannot be used")
                    .hasLineCount(1);
        }
    }

    @Test
    void unreachableDatabaseIsOneLineAndNotZero() throws Exception {
        int nobodyThere = RunningTollgate.freePort();
        Refusal refusal = start(Map.of(
                "TOLLGATE_HTTP_PORT", Integer.toString(RunningTollgate.freePort()),
                "TOLLGATE_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobodyThere + "/tollgate",
                "TOLLGATE_DB_USER", "app",
                "TOLLGATE_DB_PASSWORD", "secret-one",
                "TOLLGATE_DB_OWNER_USER", "owner",
                "TOLLGATE_DB_OWNER_PASSWORD", "secret-two"));

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output())
                .contains("tollgate: the database at jdbc:postgresql://127.0.0.1:" + nobodyThere)
                .doesNotContain("secret-one", "secret-two", "\tat ")
                .hasLineCount(1);
    }

    @Test
    void productionWithoutDatabaseAndMailServerIsRefused() throws Exception {
        Refusal refusal = start(Map.of("TOLLGATE_PROFILE", "production"));

        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.output()).contains("TOLLGATE_DB_URL must be set", "TOLLGATE_SMTP_HOST must be set");
    }

    @Test
    void misspeltVariableIsToldWithTheNearestName() throws Exception {
        Refusal refusal = start(Map.of("TOLLGATE_HTTP_PROT", "80", "TOLLGATE_DB_POOL_SIZE", "none"));

        assertThat(refusal.exitCode()).isEqualTo(2);
        assertThat(refusal.output())
                .contains("TOLLGATE_HTTP_PROT is no setting of Tollgate; did you mean TOLLGATE_HTTP_PORT?");
    }

    private Refusal start(Map<String, String> settings, String... options) throws IOException, InterruptedException {
        TollgateProcess process = TollgateProcess.with(directory.resolve("home"));
        settings.forEach(process::set);
        int exitCode = process.start(options).exitCode();
        return new Refusal(exitCode, process.output());
    }

    private record Refusal(int exitCode, String output) {}
}
