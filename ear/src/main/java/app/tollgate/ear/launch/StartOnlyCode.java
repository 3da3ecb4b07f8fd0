package app.tollgate.ear.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Spares Java's optimising compiler the code that is busy only while Tollgate starts: it took a core for half of a start, and much of what
 * it made was never run again. That code stays with what the quick compiler makes of it.
 *
 * <p>Compiler control (JEP 165), by the command that {@code jcmd … Compiler.directives_add} gives as well.
 */
final class StartOnlyCode {

    static final String DIRECTIVES = "start-only-code.json";

    private StartOnlyCode() {}

    /** Tells the JVM, and answers what it says to that; nothing if it knows no such command, and then a start takes longer. */
    static String leaveUnoptimised() throws IOException {
        Path file = Files.createTempFile("tollgate-", ".json");
        try (InputStream directives = StartOnlyCode.class.getResourceAsStream(DIRECTIVES)) {
            Files.copy(directives, file, StandardCopyOption.REPLACE_EXISTING);
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {file.toString()}},
                            new String[] {String[].class.getName()});
        } catch (JMException otherJava) {
            return "";
        } finally {
            Files.delete(file);
        }
    }
}
