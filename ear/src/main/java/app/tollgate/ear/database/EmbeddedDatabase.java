package app.tollgate.ear.database;

import app.tollgate.ear.SecretFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The PostgreSQL that comes with Tollgate: real and durable, for trying out and for small local use. */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String SUPERUSER = "postgres";

    private final Cluster cluster;
    private final int port;
    private final Passwords passwords;
    private Watch watch;

    private EmbeddedDatabase(Cluster cluster, int port, Passwords passwords) {
        this.cluster = cluster;
        this.port = port;
        this.passwords = passwords;
    }

    /**
     * Starts it on the data of the directory, which is made at the first start.
     *
     * @param wantedPort the port on 127.0.0.1, or 0 for a free one that is kept from then on
     */
    public static EmbeddedDatabase start(Path programs, Path directory, int wantedPort) throws IOException {
        Cluster cluster = new Cluster(PostgresPrograms.unpackedIn(programs), directory);
        Passwords passwords = Passwords.keptIn(directory.resolve("passwords"));
        boolean first = !cluster.isMade();
        if (first) {
            make(cluster, directory, passwords);
        }
        cluster.stopLeftover();
        if (wantedPort != 0 && !isFree(wantedPort)) {
            throw new IOException("port " + wantedPort
                    + " of 127.0.0.1 is taken and cannot be the embedded database's; set TOLLGATE_DB_EMBEDDED_PORT");
        }
        EmbeddedDatabase database = new EmbeddedDatabase(cluster, port(directory, wantedPort), passwords);
        database.open();
        return database;
    }

    private static void make(Cluster cluster, Path directory, Passwords passwords) throws IOException {
        Path passwordFile = directory.resolve("superuser");
        SecretFile.write(passwordFile, passwords.of("superuser") + "\n");
        cluster.make(passwordFile);
        Files.delete(passwordFile);
    }

    private void open() throws IOException {
        cluster.start(port);
        try {
            new Roles(port, passwords).make();
        } catch (SQLException failed) {
            cluster.stop();
            throw new IOException("the embedded PostgreSQL could not be prepared: " + failed.getMessage(), failed);
        }
        watch = Watch.over(cluster, port);
    }

    private static int port(Path directory, int wantedPort) throws IOException {
        Path file = directory.resolve("port");
        if (wantedPort != 0) {
            return wantedPort;
        }
        if (!Files.exists(file)
                || !isFree(Integer.parseInt(Files.readString(file).strip()))) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(file, free.getLocalPort() + "\n");
            }
        }
        return Integer.parseInt(Files.readString(file).strip());
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** How the application gets in. */
    public DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE,
                Roles.APPLICATION,
                passwords.of("application"),
                Roles.OWNER,
                passwords.of("owner"));
    }

    @Override
    public void close() throws IOException {
        watch.end();
        if (cluster.isRunning()) {
            cluster.stop();
        }
    }
}
