package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server traces no request of ours, because nobody asked for it. */
@ExtendWith(TollgateServer.class)
class ServerTracesIT {

    @Test
    void noTracesAreBegunByRequests(RunningTollgate tollgate) throws Exception {
        assertThat(tollgate.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(tollgate.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(instances(tollgate.pid()))
                .contains("org.glassfish.jersey.server.ApplicationHandler")
                .doesNotContain("io.opentelemetry.sdk.OpenTelemetrySdk")
                .doesNotContain("OpenTelemetryRequestEventListener");
    }

    /** The classes of which there are any, as the tool of the JDK lists them. */
    private static String instances(long pid) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "jcmd",
                        Long.toString(pid),
                        "GC.class_histogram",
                        "-all")
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
