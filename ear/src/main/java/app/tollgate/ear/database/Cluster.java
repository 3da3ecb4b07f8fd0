package app.tollgate.ear.database;

import app.tollgate.ear.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data directory of the embedded server and the life of the server on it. */
final class Cluster {
    private static final int RUNNING = 0;

    private final PostgresPrograms programs;
    private final Path data;
    private final Path log;

    Cluster(PostgresPrograms programs, Path directory) throws IOException {
        this.programs = programs;
        Files.createDirectories(directory);
        this.data = directory.resolve("data-" + PostgresPrograms.MAJOR);
        this.log = directory.resolve("postgresql.log");
    }

    boolean isMade() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    void make(Path passwordFile) throws IOException {
        Path unfinished = data.resolveSibling(data.getFileName() + "-unfinished");
        FileTree.remove(unfinished);
        Command.mustRun(
                log,
                programs.path("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedDatabase.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Files.move(unfinished, data);
    }

    void start(int port) throws IOException {
        Files.write(data.resolve("postgresql.conf"), configuration(port));
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Command.mustRun(
                log, programs.path("pg_ctl"), "start", "--pgdata=" + data, "--log=" + log, "--wait", "--timeout=60");
    }

    /** Ends a server that a killed launcher left behind; its lock file alone is no sign of life. */
    void stopLeftover() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            if (isRunning() && process().filter(Cluster::isPostgres).isPresent()) {
                stop();
            } else {
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            }
        }
    }

    /** One that dies by other means at the same time is stopped as well. */
    void stop() throws IOException {
        try {
            Command.mustRun(
                    log, programs.path("pg_ctl"), "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=60");
        } catch (IOException failed) {
            if (isRunning()) {
                throw failed;
            }
        }
    }

    boolean isRunning() throws IOException {
        return Command.run(log, programs.path("pg_ctl"), "status", "--pgdata=" + data) == RUNNING;
    }

    /** The process that the lock file names; after a reboot that may be any other program. */
    Optional<ProcessHandle> process() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static List<String> configuration(int port) {
        return List.of(
                "# Written at every start.",
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "password_encryption = 'scram-sha-256'",
                "fsync = on",
                "synchronous_commit = on",
                "max_connections = 100",
                "shared_buffers = '256MB'",
                "work_mem = '8MB'",
                "maintenance_work_mem = '128MB'",
                "effective_cache_size = '1GB'",
                "max_wal_size = '2GB'",
                "checkpoint_timeout = '15min'",
                "checkpoint_completion_target = 0.9",
                "random_page_cost = 1.1",
                "jit = off",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "log_min_messages = 'warning'",
                "log_line_prefix = '%m [%p] '");
    }
}
