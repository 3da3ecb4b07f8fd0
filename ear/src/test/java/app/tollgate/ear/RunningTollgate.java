package app.tollgate.ear;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The built tollgate.jar as a process of its own, with a fresh state directory and free ports.
 *
 * <p>System tests take it as a parameter (see {@link TollgateServer}); all of them share one.
 */
public final class RunningTollgate implements AutoCloseable {
    /** The first operator of every test server. */
    public static final String OPERATOR_EMAIL = "operator@tollgate.example";

    public static final String OPERATOR_PASSWORD = "correct-horse-battery-staple";

    /** What Java is told in documented starts, besides the heap. */
    public static final String OPTIONS =
            "@" + Path.of("..", "config", "java.options").toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String HEAP = "-Xmx512m";
    /** The quick compiler alone: a start takes two thirds of the processor's time, and a test does not run for long. */
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    private final TollgateProcess process;
    private final Path home;
    private final int port;
    private final int mailboxPort;

    private RunningTollgate(TollgateProcess process, Path home, int port, int mailboxPort) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.mailboxPort = mailboxPort;
    }

    /** Starts one for tests and waits until it is ready. */
    public static RunningTollgate start(Path home) throws IOException, InterruptedException {
        return start(home, HEAP, OPTIONS, QUICK_TO_START);
    }

    /** Starts one as users do, whose speed can be measured, and waits until it is ready. */
    public static RunningTollgate startForMeasuring(Path home, String... options)
            throws IOException, InterruptedException {
        return start(
                home,
                Stream.concat(Stream.of(HEAP, OPTIONS), Stream.of(options)).toArray(String[]::new));
    }

    /** Starts again, where it was, one that has ended, and waits until it is ready. */
    RunningTollgate again() throws IOException, InterruptedException {
        return start(home, port, mailboxPort, HEAP, OPTIONS, QUICK_TO_START);
    }

    private static RunningTollgate start(Path home, String... machine) throws IOException, InterruptedException {
        return start(home, freePort(), freePort(), machine);
    }

    private static RunningTollgate start(Path home, int port, int mailboxPort, String... machine)
            throws IOException, InterruptedException {
        TollgateProcess process = TollgateProcess.with(home)
                .set("TOLLGATE_PROFILE", "test")
                .set("TOLLGATE_HTTP_PORT", Integer.toString(port))
                .set("TOLLGATE_MAILBOX_PORT", Integer.toString(mailboxPort))
                .set("TOLLGATE_OPERATOR_EMAIL", OPERATOR_EMAIL)
                .set("TOLLGATE_OPERATOR_PASSWORD", OPERATOR_PASSWORD)
                .set("TOLLGATE_BILLING_TEAM_EMAIL", "Billing team <billing@tollgate.example>")
                .start(machine);
        RunningTollgate tollgate = new RunningTollgate(process, home, port, mailboxPort);
        tollgate.awaitReady();
        return tollgate;
    }

    /** Starts a second node on the first one's database, with the same master key, and waits until it is ready. */
    static RunningTollgate beside(RunningTollgate first, Path home) throws IOException, InterruptedException {
        int port = freePort();
        int mailboxPort = freePort();
        Properties passwords = first.passwords();
        TollgateProcess process = TollgateProcess.with(home)
                .set("TOLLGATE_PROFILE", "test")
                .set("TOLLGATE_HTTP_PORT", Integer.toString(port))
                .set("TOLLGATE_MAILBOX_PORT", Integer.toString(mailboxPort))
                .set("TOLLGATE_PUBLIC_URL", first.base().toString())
                .set(
                        "TOLLGATE_MASTER_KEY",
                        Files.readString(first.home.resolve("master.key")).strip())
                .set("TOLLGATE_DB_URL", first.databaseUrl())
                .set("TOLLGATE_DB_USER", "tollgate_app")
                .set("TOLLGATE_DB_PASSWORD", passwords.getProperty("application"))
                .set("TOLLGATE_DB_OWNER_USER", "tollgate_owner")
                .set("TOLLGATE_DB_OWNER_PASSWORD", passwords.getProperty("owner"))
                .start(HEAP, OPTIONS, QUICK_TO_START);
        RunningTollgate second = new RunningTollgate(process, home, port, mailboxPort);
        second.awaitReady();
        return second;
    }

    private void awaitReady() throws InterruptedException, IOException {
        if (!process.awaitLine("Ctrl-C stops.", PATIENCE)) {
            String said = process.output();
            process.kill();
            throw new IllegalStateException("Tollgate did not start:\n" + said);
        }
    }

    /** Where it answers, without a slash at the end. */
    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    /** Where the mailbox for development is, without a slash at the end; {@code /api/messages} lists what was sent as JSON. */
    public URI mailbox() {
        return URI.create("http://127.0.0.1:" + mailboxPort);
    }

    /** The id of its process. */
    public long pid() {
        return process.pid();
    }

    /** Its state directory. */
    public Path home() {
        return home;
    }

    /** What it has printed so far, the log among it. */
    public String output() throws IOException {
        return process.output();
    }

    /** Its database as the role of the application: no default schema, no rights to create. */
    public DataSource asApplication() throws IOException {
        return database("tollgate_app", "application");
    }

    /** Its database as the owner of the schemas. */
    public DataSource asOwner() throws IOException {
        return database("tollgate_owner", "owner");
    }

    /** Its embedded PostgreSQL with every right. */
    public DataSource asSuperuser() throws IOException {
        return database("postgres", "superuser");
    }

    private DataSource database(String role, String secret) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(databaseUrl());
        source.setUser(role);
        source.setPassword(passwords().getProperty(secret));
        return source;
    }

    String databaseUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readString(home.resolve("postgres/port")).strip() + "/tollgate";
    }

    Properties passwords() throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("postgres/passwords"))) {
            passwords.load(reader);
        }
        return passwords;
    }

    /** One GET, as text. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base().resolve(path)).build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Stops it as SIGTERM does; returns its exit code. */
    public int stop() throws InterruptedException {
        return process.stop();
    }

    /** Asks it to stop, as SIGTERM does, without waiting. */
    void terminate() {
        process.terminate();
    }

    /** Ends its process at once, as SIGKILL does; its database is left behind. */
    void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
