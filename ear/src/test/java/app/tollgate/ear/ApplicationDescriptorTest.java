package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationDescriptorTest {

    private static final Path DESCRIPTOR = Path.of("src/main/application/META-INF/application.xml");
    private static final Pattern ROLE = Pattern.compile("<role-name>(.*?)</role-name>");

    @Test
    void everyGroupThatACallerCanHaveIsDeclaredAsARole() throws IOException {
        List<String> declared = ROLE.matcher(Files.readString(DESCRIPTOR))
                .results()
                .map((MatchResult role) -> role.group(1))
                .toList();
        assertThat(declared)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Permission.values()).map(Enum::name),
                                Arrays.stream(Role.values()).map(role -> "ROLE_" + role))
                        .toList());
    }
}
