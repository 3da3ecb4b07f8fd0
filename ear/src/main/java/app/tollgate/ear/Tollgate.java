package app.tollgate.ear;

import app.tollgate.ear.settings.Settings;
import app.tollgate.ear.settings.SettingsException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The program in tollgate.jar: checks what it was asked, takes the state directory, and hands over to the launcher.
 *
 * <p>The launcher and its libraries live in a class loader of their own, below this one and beside Payara's, so that neither sees
 * the other's mail or database classes.
 */
public final class Tollgate {
    private static final int WRONG_USE = 2;

    private Tollgate() {}

    /** Starts Tollgate and stays until it is stopped; exit 2 means wrong use, 1 that it could not start. */
    public static void main(String[] arguments) {
        try {
            Usage.Wish wish = Usage.wish(arguments);
            switch (wish) {
                case START -> start(Settings.read(System.getProperties(), System.getenv()));
                case VERIFY_LOG -> System.exit(LogCommands.verify(arguments));
                case LOG_KEY -> System.exit(LogCommands.key(Settings.read(System.getProperties(), System.getenv())));
                case HELP, VERSION, JAVA_OPTIONS -> System.out.println(Usage.answer(wish));
            }
        } catch (SettingsException wrong) {
            leave(WRONG_USE, wrong.lines());
        } catch (UsageException wrong) {
            leave(WRONG_USE, List.of(wrong.getMessage()));
        } catch (IOException | ReflectiveOperationException failed) {
            leave(1, List.of(failed.getMessage() == null ? String.valueOf(failed.getCause()) : failed.getMessage()));
        }
    }

    private static void start(Settings settings) throws IOException, ReflectiveOperationException {
        settings.warnings().forEach(line -> System.err.println("tollgate: " + line));
        StateDirectory state = StateDirectory.take(settings.home());
        Unpacked programs = new Unpacked(state.directory("programs"));
        URL[] launcher = Unpacked.jars(programs.part("TOLLGATE-INF/launcher/"));
        URLClassLoader loader = new URLClassLoader(launcher, Tollgate.class.getClassLoader());
        try {
            loader.loadClass("app.tollgate.ear.launch.Launch")
                    .getMethod("main", Settings.class, Unpacked.class)
                    .invoke(null, settings, programs);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void leave(int code, List<String> lines) {
        lines.forEach(line -> System.err.println("tollgate: " + line));
        System.exit(code);
    }
}
