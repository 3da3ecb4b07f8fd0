package app.tollgate.ear.database;

import app.tollgate.ear.SecretFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded server, made once and kept in a file that only its owner reads. */
final class Passwords {
    private final Properties values;

    private Passwords(Properties values) {
        this.values = values;
    }

    static Passwords keptIn(Path file) throws IOException {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        } else {
            for (String role : new String[] {"superuser", "owner", "application"}) {
                values.setProperty(role, random());
            }
            StringWriter text = new StringWriter();
            values.store(text, "Passwords of the embedded PostgreSQL");
            SecretFile.write(file, text.toString());
        }
        return new Passwords(values);
    }

    String of(String role) {
        return values.getProperty(role);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
