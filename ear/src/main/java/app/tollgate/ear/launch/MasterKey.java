package app.tollgate.ear.launch;

import app.tollgate.ear.SecretFile;
import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The key that encrypts secrets at rest: the one that is set, else one that is made once and kept. */
final class MasterKey {
    private static final int BYTES = 32;

    private MasterKey() {}

    static String of(Settings settings) throws IOException {
        Optional<String> set = settings.find(Setting.MASTER_KEY);
        return set.isPresent() ? set.get() : keptIn(settings.home().resolve("master.key"));
    }

    private static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            SecretFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        return Files.readString(file).strip();
    }
}
