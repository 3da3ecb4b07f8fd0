package app.tollgate.ear.bench;

import app.tollgate.ear.RunningTollgate;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The least that JAX-RS can do, on the very Payara Micro that Tollgate runs on: no credential, no tenant, no limit. */
final class BareHello implements AutoCloseable {

    private static final Path SERVER = Path.of("target", "server", "payara-micro.jar");
    private static final int PATIENCE_TURNS = 600;

    private final Process process;

    private BareHello(Process process) {
        this.process = process;
    }

    static BareHello start(Path directory, int port, int threads) throws Exception {
        Path war = Files.createDirectories(directory).resolve("ROOT.war");
        pack(war);
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx512m",
                        RunningTollgate.OPTIONS,
                        "-jar",
                        SERVER.toAbsolutePath().toString(),
                        "--nocluster",
                        "--disablephonehome",
                        "--rootdir",
                        directory.resolve("server").toString(),
                        "--maxhttpthreads",
                        Integer.toString(threads),
                        "--port",
                        Integer.toString(port),
                        "--contextroot",
                        "/",
                        "--deploy",
                        war.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        BareHello hello = new BareHello(process);
        hello.await(port);
        return hello;
    }

    Server server() {
        return new Server(process.pid());
    }

    private static void pack(Path war) throws IOException {
        try (OutputStream file = Files.newOutputStream(war);
                JarOutputStream jar = new JarOutputStream(file)) {
            for (Class<?> type : List.of(Hello.class, HelloResource.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry("WEB-INF/classes/" + name));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(jar);
                }
            }
        }
    }

    private void await(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hello"))
                .build();
        for (int turn = 0; turn < PATIENCE_TURNS && process.isAlive(); turn++) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // It is still starting.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the bare server did not start");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
