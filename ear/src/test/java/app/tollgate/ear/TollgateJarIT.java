package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class TollgateJarIT {
    private static final Path MICRO = Path.of("target", "server", "payara-micro.jar");

    @Test
    void holdsTheTwoModulesThatMakeMicroTakeAnEar() throws IOException {
        assertThat(entries())
                .contains(
                        "MICRO-INF/runtime/deployment-javaee-full.jar",
                        "MICRO-INF/runtime/appclient-connector.jar",
                        "TOLLGATE-INF/application/tollgate/META-INF/application.xml",
                        "TOLLGATE-INF/application/tollgate/tollgate-ejb_jar/META-INF/persistence.xml",
                        "TOLLGATE-INF/application/tollgate/tollgate-batch_jar/META-INF/batch-jobs/make-report.xml",
                        "TOLLGATE-INF/application/tollgate/tollgate-web_war/WEB-INF/web.xml");
    }

    @Test
    void opensTheSamePackagesAsMicroItself() throws IOException {
        for (String attribute : List.of("Add-Opens", "Add-Exports")) {
            assertThat(words(TollgateProcess.JAR, attribute))
                    .containsExactlyInAnyOrderElementsOf(words(MICRO, attribute));
        }
    }

    @Test
    void hidesTheLaunchersLibrariesFromTheServer() throws IOException {
        assertThat(entries())
                .anyMatch(name -> name.startsWith("TOLLGATE-INF/launcher/greenmail"))
                .noneMatch(name -> name.startsWith("com/icegreen/") || name.startsWith("org/postgresql/"))
                .noneMatch(name -> name.startsWith("MICRO-INF/runtime/greenmail"));
    }

    @Test
    void givesTheServerNoEngineForPagesOfItsOwn() throws IOException {
        try (JarFile jar = new JarFile(TollgateProcess.JAR.toFile());
                InputStream descriptor = jar.getInputStream(jar.getEntry("MICRO-INF/domain/default-web.xml"))) {
            assertThat(new String(descriptor.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("DefaultServlet")
                    .doesNotContain("JspServlet");
        }
    }

    @Test
    void trustsWhomMicroTrustsAndBringsNoPrivateKeyThatEverybodyKnows() throws Exception {
        assertThat(aliases(TollgateProcess.JAR, "cacerts.p12"))
                .hasSizeGreaterThan(100)
                .isEqualTo(aliases(MICRO, "cacerts.p12"));
        assertThat(aliases(MICRO, "keystore.p12")).isNotEmpty();
        assertThat(aliases(TollgateProcess.JAR, "keystore.p12")).isEmpty();
    }

    private static Set<String> aliases(Path file, String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (JarFile jar = new JarFile(file.toFile());
                InputStream content = jar.getInputStream(jar.getEntry("MICRO-INF/domain/" + name))) {
            store.load(content, "changeit".toCharArray());
        }
        return Set.copyOf(Collections.list(store.aliases()));
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(TollgateProcess.JAR.toFile())) {
            return jar.stream().map(entry -> entry.getName()).toList();
        }
    }

    private static List<String> words(Path file, String attribute) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            return List.of(attributes.getValue(attribute).trim().split("\\s+"));
        }
    }
}
