package app.tollgate.ear.bench;

import app.tollgate.ear.RunningTollgate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of the running server, by the tools that PostgreSQL's users know. */
final class Postgres {

    private final RunningTollgate tollgate;

    Postgres(RunningTollgate tollgate) {
        this.tollgate = tollgate;
    }

    /** Refuses to begin without the tools. */
    static void demandTools() {
        for (String tool : List.of("psql", "pgbench")) {
            try {
                if (new ProcessBuilder(tool, "--version").start().waitFor() != 0) {
                    throw new IOException("it does not run");
                }
            } catch (IOException | InterruptedException missing) {
                throw new IllegalStateException("The benchmark compares with " + tool
                        + ", which is not installed. On Debian: apt-get install postgresql-client postgresql-contrib.");
            }
        }
    }

    /** Runs a statement as the owner of the schemas. */
    void execute(String sql) throws Exception {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws Exception {
        try (Connection connection = tollgate.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("no row");
            }
            return rows.getString(1);
        }
    }

    /** Seconds that psql takes for a command, its start among them. */
    double psql(String command) throws Exception {
        long start = System.nanoTime();
        run(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command));
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * What the database's own log tells of the work: all statements with their parameters.
     *
     * @param expected work is done again until the log holds this, for connections learn of the setting one by one
     */
    String logged(Callable<?> work, String expected) throws Exception {
        Path log = tollgate.home().resolve("postgres/postgresql.log");
        try (Connection connection = tollgate.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            int from = (int) Files.size(log);
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
            String told;
            do {
                work.call();
                byte[] all = Files.readAllBytes(log);
                told = new String(all, from, all.length - from, StandardCharsets.UTF_8);
            } while (!told.contains(expected));
            statement.execute("alter system reset log_statement");
            statement.execute("select pg_reload_conf()");
            return told;
        }
    }

    /** Transactions a second of scripts, of which each is chosen as often. */
    double pgbench(List<Path> scripts, int clients, int seconds) throws Exception {
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "2"));
        command.addAll(List.of("-c", Integer.toString(clients), "-T", Integer.toString(seconds)));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        String said = run(command);
        for (String line : said.split("\n")) {
            if (line.startsWith("tps = ")) {
                return Double.parseDouble(line.split(" ")[2]);
            }
        }
        throw new IllegalStateException(said);
    }

    private String run(List<String> command) throws Exception {
        Path passwords = tollgate.home().resolve("postgres/passwords");
        Properties known = new Properties();
        try (var reader = Files.newBufferedReader(passwords)) {
            known.load(reader);
        }
        PGSimpleDataSource owner = (PGSimpleDataSource) tollgate.asOwner();
        ProcessBuilder process = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        process.environment().put("PGHOST", "127.0.0.1");
        process.environment().put("PGPORT", Integer.toString(owner.getPortNumbers()[0]));
        process.environment().put("PGDATABASE", "tollgate");
        process.environment().put("PGUSER", owner.getUser());
        process.environment().put("PGPASSWORD", known.getProperty("owner"));
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ":\n" + said);
        }
        return said;
    }
}
