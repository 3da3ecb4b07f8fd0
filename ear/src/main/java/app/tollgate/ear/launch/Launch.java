package app.tollgate.ear.launch;

import app.tollgate.ear.Unpacked;
import app.tollgate.ear.database.DatabaseAccess;
import app.tollgate.ear.database.EmbeddedDatabase;
import app.tollgate.ear.database.OutsideDatabase;
import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;

/** One start of Tollgate from settings to ready, and its end. */
public final class Launch {
    private final Settings settings;
    private final Unpacked programs;
    private final Progress progress = new Progress(System.out);

    private Launch(Settings settings, Unpacked programs) {
        this.settings = settings;
        this.programs = programs;
    }

    /** Called by the shell, with the class loader of the launcher. */
    public static void main(Settings settings, Unpacked programs) throws Exception {
        new Launch(settings, programs).run();
    }

    private void run() throws Exception {
        Path home = settings.home();
        String address = "http://localhost:" + settings.get(Setting.HTTP_PORT);
        DatabaseAccess access = progress.of("PostgreSQL", () -> database(home));
        settings.all().forEach((setting, value) -> System.setProperty(setting.property(), value));
        access.asSettings().forEach((setting, value) -> System.setProperty(setting.property(), value));
        System.setProperty(Setting.MASTER_KEY.property(), MasterKey.of(settings));
        System.setProperty(Setting.HOME.property(), home.toString());
        System.setProperty(Setting.PUBLIC_URL.property(), settings.publicUrl());
        Payara payara = progress.of(
                "Payara Micro",
                () -> Payara.boot(programs.part("MICRO-INF/"), home.resolve("payara"), new PayaraSetup(settings)));
        boolean deployed = progress.of(
                "Tollgate",
                () -> payara.deploy(programs.part("TOLLGATE-INF/application/").resolve("tollgate.ear")));
        if (!deployed || !new Readiness(address).await(Duration.ofSeconds(settings.number(Setting.START_SECONDS)))) {
            System.err.println("tollgate: the application could not be deployed; the log above says why");
            System.exit(1);
        }
        progress.say("Tollgate is ready at " + address);
    }

    private DatabaseAccess database(Path home) throws Exception {
        if (settings.find(Setting.DB_URL).isPresent()) {
            DatabaseAccess access = DatabaseAccess.of(settings);
            OutsideDatabase.check(access);
            return access;
        }
        return EmbeddedDatabase.start(
                        home.resolve("programs"), home.resolve("postgres"), settings.number(Setting.DB_EMBEDDED_PORT))
                .access();
    }
}
