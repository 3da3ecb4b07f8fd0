package app.tollgate.ear.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The least that JAX-RS can do, on the very Payara Micro that Tollgate runs on: no credential, no tenant, no limit. */
final class BareHello implements AutoCloseable {

    private static final java.nio.file.Path SERVER = java.nio.file.Path.of("target", "server", "payara-micro.jar");
    private static final int PATIENCE_TURNS = 600;

    private final Process process;

    private BareHello(Process process) {
        this.process = process;
    }

    /** The application. */
    @ApplicationPath("/")
    public static class Hello extends Application {}

    /** Its only resource. */
    @Path("hello")
    public static class HelloResource {
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public String hello() {
            return "{\"hello\":\"world\"}";
        }
    }

    static BareHello start(java.nio.file.Path directory, int port, int threads) throws Exception {
        java.nio.file.Path war = Files.createDirectories(directory).resolve("ROOT.war");
        pack(war);
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx512m",
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

    private static void pack(java.nio.file.Path war) throws IOException {
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
