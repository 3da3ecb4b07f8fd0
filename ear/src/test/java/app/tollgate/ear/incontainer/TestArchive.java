package app.tollgate.ear.incontainer;

import app.tollgate.ear.FileTree;
import app.tollgate.ear.RunningTollgate;
import app.tollgate.ear.incontainer.principal.PrincipalApplication;
import app.tollgate.ejb.shared.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built EAR, repacked as a WAR that Arquillian can deploy, on a fresh database. */
final class TestArchive {

    private static final Path EAR = Path.of("target/tollgate");
    private static final Pattern SHARED = Pattern.compile("<(data-source|security-role)>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern ERROR_PAGES = Pattern.compile("<error-page>.*</error-page>", Pattern.DOTALL);
    private static final Pattern TEST_LIBRARY = Pattern.compile(".*/assertj-core-[^/]*\\.jar");

    private static final Duration TURN = Duration.ofMillis(200);
    private static final int MOST_TURNS = 50;

    private static final Pattern SETTING = Pattern.compile("\\$\\{MPCONFIG=([a-z.]+)}");
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("config_ordinal", "500"),
            Map.entry("tollgate.profile", "test"),
            Map.entry("tollgate.db.url", TestDatabase.url()),
            Map.entry("tollgate.db.user", "tollgate_app"),
            Map.entry("tollgate.db.password", TestDatabase.PASSWORD),
            Map.entry("tollgate.db.owner.user", "tollgate_owner"),
            Map.entry("tollgate.db.owner.password", TestDatabase.PASSWORD),
            Map.entry("tollgate.db.pool.size", "20"),
            Map.entry("tollgate.public.url", "http://localhost"),
            Map.entry("tollgate.master.key", Base64.getEncoder().encodeToString(new byte[32])),
            Map.entry("tollgate.demo.tenant", "false"),
            Map.entry("tollgate.operator.email", RunningTollgate.OPERATOR_EMAIL),
            Map.entry("tollgate.operator.password", RunningTollgate.OPERATOR_PASSWORD),
            Map.entry("tollgate.smtp.host", "127.0.0.1"),
            Map.entry("tollgate.smtp.port", "1"));

    /** What initialize-in-order does in the EAR: no batch before the migrations. */
    private static final String IN_ORDER = """
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <enterprise-beans>
                <session>
                  <ejb-name>JobRepository</ejb-name>
                  <session-type>Singleton</session-type>
                  <depends-on><ejb-name>StartUp</ejb-name></depends-on>
                </session>
              </enterprise-beans>
            </ejb-jar>
            """;

    private TestArchive() {}

    /** The modules without the web, with the beans of the tests. */
    static WebArchive build() {
        try {
            return with(ShrinkWrap.create(WebArchive.class, "incontainer.war"))
                    .addPackage(TestArchive.class.getPackage())
                    .deleteClasses(Mark.class, TestArchive.class)
                    .setWebXML(new StringAsset(webXml("")))
                    .addAsResource("incontainer/batch-jobs/count-rows.xml", "META-INF/batch-jobs/count-rows.xml");
        } catch (IOException e) {
            throw notBuilt(e);
        }
    }

    /** All modules, with the resources of a test beside the product's own. */
    static WebArchive withWeb() {
        try {
            WebArchive web = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                    .importFrom(EAR.resolve("tollgate-web.war").toFile())
                    .as(WebArchive.class);
            String errorPages = ERROR_PAGES
                    .matcher(new String(
                            web.get("WEB-INF/web.xml").getAsset().openStream().readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining());
            return with(web)
                    .addPackage(PrincipalApplication.class.getPackage())
                    .setWebXML(new StringAsset(webXml(errorPages)));
        } catch (IOException e) {
            throw notBuilt(e);
        }
    }

    private static WebArchive with(WebArchive archive) throws IOException {
        forgetServerBefore();
        return archive.addAsLibraries(libraries())
                .addAsLibrary(withMarks(EAR.resolve("tollgate-ejb.jar")))
                .addAsLibrary(EAR.resolve("tollgate-batch.jar").toFile())
                .addAsWebInfResource(new StringAsset(IN_ORDER), "ejb-jar.xml")
                .addAsResource(new StringAsset(settings()), "META-INF/microprofile-config.properties");
    }

    /** The server remembers in its directory what was deployed before; it may still be on its way out and tidy up by itself. */
    private static void forgetServerBefore() throws IOException {
        Path directory = Path.of("target/incontainer");
        for (int turn = 0; Files.exists(directory) && turn < MOST_TURNS; turn++) {
            try {
                FileTree.remove(directory);
            } catch (NoSuchFileException | DirectoryNotEmptyException | UncheckedIOException stillAtIt) {
                LockSupport.parkNanos(TURN.toNanos());
            }
        }
        FileTree.remove(directory);
    }

    private static IllegalStateException notBuilt(IOException cause) {
        return new IllegalStateException("the EAR is not built: run this in the phase integration-test", cause);
    }

    private static File[] libraries() throws IOException {
        try (var ofEar = Files.list(EAR.resolve("lib"))) {
            var ofTest = Pattern.compile(File.pathSeparator)
                    .splitAsStream(System.getProperty("java.class.path"))
                    .filter(TEST_LIBRARY.asMatchPredicate())
                    .map(Path::of);
            return Stream.concat(ofEar, ofTest).map(Path::toFile).toArray(File[]::new);
        }
    }

    /** Entities are found only in the jar of their persistence unit, so the test's own one goes there. */
    private static JavaArchive withMarks(Path ejb) {
        return ShrinkWrap.createFromZipFile(JavaArchive.class, ejb.toFile()).addClass(Mark.class);
    }

    // The server resolves MPCONFIG before it reads the settings of a WAR: here the values stand in the descriptor
    // itself.
    private static String webXml(String more) throws IOException {
        String application = Files.readString(EAR.resolve("META-INF/application.xml"));
        String shared =
                SHARED.matcher(application).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        return "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                + SETTING.matcher(shared)
                        .replaceAll(name -> Matcher.quoteReplacement(
                                SETTINGS.get(name.group(1)).replace("&", "&amp;")))
                + more + "</web-app>";
    }

    private static String settings() {
        return SETTINGS.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
    }
}
