package app.tollgate.ear.launch;

import app.tollgate.ear.Unpacked;
import app.tollgate.ear.database.DatabaseAccess;
import app.tollgate.ear.database.EmbeddedDatabase;
import app.tollgate.ear.database.OutsideDatabase;
import app.tollgate.ear.log.ServerNoise;
import app.tollgate.ear.mailbox.Mailbox;
import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One start of Tollgate, from settings to ready, and its end. */
public final class Launch {
    private final Settings settings;
    private final Unpacked programs;
    private final Progress progress = new Progress();
    private final Running running = new Running(progress);
    private volatile boolean ready;
    private volatile boolean stopped;

    private Launch(Settings settings, Unpacked programs) {
        this.settings = settings;
        this.programs = programs;
    }

    /** Called by the shell, in the class loader of the launcher; returns when Tollgate is ready. */
    public static void main(Settings settings, Unpacked programs) {
        Launch launch = new Launch(settings, programs);
        new Stopping(launch::stop).listen();
        Runtime.getRuntime().addShutdownHook(new Thread(launch::end, "ending"));
        try {
            launch.start();
        } catch (Exception failed) {
            launch.fail(failed);
        }
    }

    private void start() throws Exception {
        Ports.mustBeFree(settings.get(Setting.HTTP_ADDRESS), settings.number(Setting.HTTP_PORT), "TOLLGATE_HTTP_PORT");
        Handover handover = new Handover(settings);
        FutureTask<String> surroundings = new FutureTask<>(() -> surroundings(handover));
        Thread starting = new Thread(surroundings, "surroundings");
        starting.start();
        if (settings.find(Setting.DB_URL).isPresent()) {
            // Only a database of our own is worth starting beside the server; whether another can be used is known at
            // once.
            mailbox(surroundings);
        }
        Payara payara;
        try {
            payara = progress.of("Payara Micro", this::server);
        } finally {
            starting.join();
        }
        running.add("Payara Micro", payara);
        String mailbox = mailbox(surroundings);
        handover.give();
        progress.of("Tollgate", () -> application(payara));
        ready = true;
        FirstStart firstStart = new FirstStart(settings.home());
        new SignInSheet(settings, firstStart.read()).lines(mailbox).forEach(progress::say);
        firstStart.forgetPassword();
        Payara.tidy(payaraDirectory());
    }

    private Path payaraDirectory() {
        return settings.home().resolve("payara");
    }

    /** Starts what the application needs around it, while the server boots, and answers where mails go. */
    private String surroundings(Handover handover) throws Exception {
        StartOnlyCode.leaveUnoptimised();
        handover.put(progress.of("PostgreSQL", this::database).asSettings());
        return mail(handover);
    }

    private static String mailbox(FutureTask<String> surroundings) throws Exception {
        try {
            return surroundings.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private DatabaseAccess database() throws IOException {
        if (settings.find(Setting.DB_URL).isPresent()) {
            DatabaseAccess access = DatabaseAccess.of(settings);
            OutsideDatabase.check(access);
            return access;
        }
        Path home = settings.home();
        EmbeddedDatabase database = EmbeddedDatabase.start(
                home.resolve("programs"), home.resolve("postgres"), settings.number(Setting.DB_EMBEDDED_PORT));
        running.add("PostgreSQL", database);
        return database.access();
    }

    /** Says where mails go, and starts the mailbox if they go nowhere yet. */
    private String mail(Handover handover) throws Exception {
        if (settings.find(Setting.SMTP_HOST).isPresent()) {
            return "none, mails go to " + settings.get(Setting.SMTP_HOST);
        }
        int smtpPort = settings.number(Setting.MAILBOX_SMTP_PORT);
        Ports.mustBeFree("127.0.0.1", smtpPort, "TOLLGATE_MAILBOX_SMTP_PORT");
        Mailbox mailbox = progress.of("Mailbox", () -> Mailbox.start(settings.number(Setting.MAILBOX_PORT), smtpPort));
        running.add("Mailbox", mailbox);
        handover.put(Map.of(
                Setting.SMTP_HOST, mailbox.smtpHost(),
                Setting.SMTP_PORT, Integer.toString(mailbox.smtpPort()),
                Setting.SMTP_STARTTLS, "false"));
        return mailbox.address();
    }

    private Payara server() throws Exception {
        return Payara.boot(programs.part("MICRO-INF/"), payaraDirectory(), new PayaraSetup(settings));
    }

    private Payara application(Payara payara) throws Exception {
        Path application = ApplicationDirectory.withPoolSize(
                programs.part("TOLLGATE-INF/application/").resolve("tollgate"),
                payaraDirectory(),
                settings.number(Setting.DB_POOL_SIZE));
        deploy(payara, application);
        Duration patience = Duration.ofSeconds(settings.number(Setting.START_SECONDS));
        if (!new Readiness(settings).await(patience)) {
            throw new StartFailure(
                    "the application was not ready within " + patience.toSeconds() + " s; the log says why");
        }
        return payara;
    }

    private static void deploy(Payara payara, Path application) throws Exception {
        ServerNoise.hold();
        FirstCause cause = new FirstCause();
        boolean toldByOneLine = false;
        try (cause) {
            if (!payara.deploy(application)) {
                toldByOneLine = cause.isSettingRefused();
                throw new StartFailure("the application could not be deployed: " + cause.message());
            }
        } finally {
            ServerNoise.release(!toldByOneLine);
        }
    }

    /** Told to from outside. */
    private void stop() {
        stopped = true;
        end();
    }

    private void fail(Exception failed) {
        if (stopped) {
            // It was told to stop while it started: what breaks then is no failure, and who stops it also ends it.
            return;
        }
        progress.complain(failed.getMessage());
        running.stop();
        Runtime.getRuntime().halt(1);
    }

    // Payara ends the JVM by itself when it has stopped: whoever comes second waits here for the first, who halts.
    private synchronized void end() {
        try {
            if (ready) {
                progress.of("Draining", this::drain);
            }
            progress.of("Stopping", () -> {
                running.stop();
                return null;
            });
        } catch (Exception failed) {
            progress.complain(failed.getMessage());
        }
        Runtime.getRuntime().halt(ready ? 0 : 1);
    }

    private Integer drain() throws InterruptedException {
        Duration notice = Duration.ofSeconds(settings.number(Setting.DRAIN_NOTICE_SECONDS));
        Duration patience = Duration.ofSeconds(settings.number(Setting.DRAIN_SECONDS));
        int givenUp = new Draining(notice, patience).drain();
        if (givenUp > 0) {
            progress.complain(givenUp + " requests were still under way after " + patience.toSeconds() + " s");
        }
        return givenUp;
    }
}
