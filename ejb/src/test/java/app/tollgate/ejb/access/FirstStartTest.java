package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    private final TestServer server = TestServer.get();
    private final FirstStart start = server.get(FirstStart.class);
    private final Caller visitor = new Caller(
            TenantId.OPERATOR, Actor.system("visitor"), new RequestId("test", "first start", Optional.empty()));

    @BeforeEach
    void platform() {
        TestTenants.newTenant();
        server.get(SigningKeyRing.class).refresh();
    }

    @Test
    void theOperatorIsMadeOnceAndSignsIn() {
        start.makeOperator();
        assertThat(start.makeOperator()).isEmpty();
        LiveSession session = server.get(SignIn.class)
                .signIn(
                        visitor,
                        new SignInRequest("operator", "operator@tollgate.example", "operator-password"),
                        "test");
        assertThat(session.tenant()).isEqualTo(TenantId.OPERATOR);
        assertThat(session.actor().roles()).containsExactly(Role.OPERATOR);
    }

    @Test
    void theDemoIsMadeOnceWithAKeyThatWorks() {
        Map<String, String> demo = start.makeDemo().orElseThrow();
        assertThat(start.makeDemo()).isEmpty();
        assertThat(demo.get("apiKey")).startsWith("tg_demo_");
        assertThat(server.get(Recognition.class)
                        .bearer(demo.get("apiKey"), "127.0.0.1")
                        .tenant())
                .isEqualTo(FirstStart.DEMO);
        assertThat(server.get(SignIn.class)
                        .signIn(
                                visitor,
                                new SignInRequest("demo-law", demo.get("email"), demo.get("password")),
                                "test"))
                .isNotNull();
    }

    @Test
    void theFileIsForItsOwnerOnlyAndKeepsWhatAnEarlierStartLeft(@TempDir Path home) throws IOException {
        FirstStartFile file = new FirstStartFile(Optional.of(home.toString()));
        file.add(Map.of("operator", Map.of("email", "a@b.example")));
        file.add(Map.of("demo", Map.of("tenant", "demo-law")));
        Path written = home.resolve("first-start.json");
        assertThat(written).content().contains("a@b.example", "demo-law");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
        assertThat(home.toFile().list()).containsExactly("first-start.json");
    }
}
