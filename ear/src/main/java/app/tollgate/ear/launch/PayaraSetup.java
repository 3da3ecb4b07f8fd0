package app.tollgate.ear.launch;

import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How Payara Micro is set up: its command line and the commands it runs before it boots. */
final class PayaraSetup {
    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String BATCH = CONFIG + "batch-runtime-configuration.";
    private static final String COMPRESSED_TYPES =
            "text/html,text/css,text/plain,text/javascript,application/javascript,application/json,"
                    + "application/yaml,"
                    + "application/problem+json,application/manifest+json,image/svg+xml";

    private final Settings settings;

    PayaraSetup(Settings settings) {
        this.settings = settings;
    }

    String[] arguments(Path directory) throws IOException {
        Path commands = Files.write(directory.resolve("before-boot.txt"), commands());
        Path logging = Files.write(directory.resolve("logging.properties"), new LogSetup(settings).lines());
        return Stream.of(
                        List.of("--rootdir", directory.toString()),
                        List.of("--port", settings.get(Setting.HTTP_PORT)),
                        List.of("--maxhttpthreads", settings.get(Setting.HTTP_THREADS)),
                        List.of("--prebootcommandfile", commands.toString()),
                        List.of("--logproperties", logging.toString()),
                        List.of("--nohazelcast", "--disablephonehome"))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private List<String> commands() {
        return List.of(
                // One command for all of them: each takes its time.
                "set " + String.join(" ", configuration()),
                // The application answers /openapi itself; the server's own makes a document out of the classes.
                "set-openapi-configuration --enabled=false");
    }

    private List<String> configuration() {
        return List.of(
                LISTENER + "address=" + settings.get(Setting.HTTP_ADDRESS),
                HTTP + "server-header=false",
                HTTP + "max-connections=1000000",
                HTTP + "xpowered-by=false",
                HTTP + "trace-enabled=false",
                // The server's HTTP/2 uses objects again that a request which could not be read has spoilt: others then
                // get
                // broken frames. A proxy in front speaks it to browsers.
                HTTP + "http2-enabled=false",
                HTTP + "compression=on",
                HTTP + "compressable-mime-type=" + COMPRESSED_TYPES,
                HTTP + "compression-min-size-bytes=1024",
                // Our modules say that they hold beans; the server would look through every library for more, a second
                // of a
                // start.
                CONFIG + "cdi-service.enable-implicit-cdi=false",
                // Every build deploys the same descriptors with this on (DeployedIT).
                CONFIG + "admin-service.das-config.deploy-xml-validation=none",
                BATCH + "data-source-lookup-name=java:global/jdbc/tollgateBatch",
                // The batch tables stand in the schema "batch", which is all that this data source sees.
                BATCH + "schema-name=batch");
    }
}
