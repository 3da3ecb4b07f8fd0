package app.tollgate.ejb.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code first-start.json} in the state directory: how to sign in the first time, readable by its owner only. */
@ApplicationScoped
class FirstStartFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Inject
    @ConfigProperty(name = "tollgate.home")
    private Optional<String> home;

    private final ObjectMapper json = new ObjectMapper();

    FirstStartFile() {}

    FirstStartFile(Optional<String> home) {
        this.home = home;
    }

    /** Adds what was made now to what an earlier start left; without a state directory there is nowhere to say it. */
    void add(Map<String, Map<String, String>> made) {
        home.filter(text -> !text.isBlank()).map(Path::of).ifPresent(directory -> {
            try {
                write(directory.resolve("first-start.json"), made);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(Path file, Map<String, Map<String, String>> made) throws IOException {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        if (Files.exists(file)) {
            all.putAll(json.readValue(file.toFile(), new TypeReference<Map<String, Map<String, String>>>() {}));
        }
        all.putAll(made);
        Path fresh = Files.createTempFile(file.getParent(), "first-start", ".json", OWNER_ONLY);
        Files.writeString(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
