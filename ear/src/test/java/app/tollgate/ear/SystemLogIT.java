package app.tollgate.ear;

import static app.tollgate.ear.CompanyLog.LOG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The system log as an admin, an auditor with an exported file, and an intruder with every right in the database see it. */
@ExtendWith(TollgateServer.class)
class SystemLogIT {

    @TempDir
    private Path directory;

    private RunningTollgate tollgate;
    private Api api;
    private Company company;
    private CompanyLog log;

    @BeforeEach
    void aCompany(RunningTollgate running) throws Exception {
        tollgate = running;
        api = new Api(running);
        company = Company.found(api);
        log = new CompanyLog(api, company);
    }

    @Test
    void whateverIsDoneStandsInTheLogWithItsActorAndIsFoundByEveryFilter() throws Exception {
        Credential key = company.key("READ", "WRITE");
        api.post("/api/v1/usage/events", key, company.voice("call-1", 90));
        log.failSignIn("admin@" + company.marker() + ".example");
        log.awaitEntries("type=API_CALL&q=usage/events", 1);
        Set<String> types = new TreeSet<>();
        log.list("limit=100").forEach(entry -> types.add(entry.get("type").asText()));
        assertThat(types).contains("LOGIN", "DATA_CHANGE", "API_CALL", "EXPORT");
        JsonNode call = log.details(log.list("type=API_CALL&q=usage/events").get(0));
        assertThat(call.at("/details/route").asText()).isEqualTo("/usage/events");
        assertThat(call.at("/details/status").asInt()).isEqualTo(202);
        assertThat(call.at("/details/milliseconds").isIntegralNumber()).isTrue();
        assertThat(call.at("/actor/kind").asText()).isEqualTo("API_KEY");
        JsonNode failed = log.list("type=LOGIN&q=sign_in_failed").get(0);
        assertThat(failed.at("/actor/name").asText()).isEqualTo("Admin " + company.marker());
        String user = failed.at("/actor/id").asText();
        assertThat(log.list("userId=" + user))
                .allSatisfy(entry -> assertThat(entry.at("/actor/id").asText()).isEqualTo(user));
        assertThat(log.list("from=2020-01-01&to=2020-01-02")).isEmpty();
        assertThat(log.details(log.list("type=DATA_CHANGE&q=api+key").get(0))
                        .at("/details/changes")
                        .toString())
                .contains("\"field\":\"name\"")
                .contains("***")
                .doesNotContain("tg_live");
    }

    @Test
    void aKeyWithoutAdminAndAnotherCompanyLearnNothing() {
        assertThat(api.get(LOG, company.key("READ", "WRITE", "DELETE")).status())
                .isEqualTo(403);
        String id = log.list("").get(0).get("id").asText();
        Company other = Company.found(api);
        assertThat(api.get(LOG + "/" + id, other.admin()).status()).isEqualTo(404);
        assertThat(api.get(LOG + "/" + UUID.randomUUID(), other.admin()).status())
                .isEqualTo(404);
        assertThat(api.get(LOG + "?limit=100", other.admin()).text()).doesNotContain(company.marker());
    }

    @Test
    void anExportedLogIsVerifiedOfflineAndOneFlippedByteIsNamed() throws Exception {
        log.awaitSealed();
        Path whole = log.export(directory, "");
        assertThat(verify(whole, log.publicKey())).startsWith("0").contains("Intact: positions 1 to");
        assertThat(verify(whole)).startsWith("0").contains("keys came from the file itself");
        Path part = log.export(directory, "&type=DATA_CHANGE");
        assertThat(verify(part, log.publicKey())).startsWith("0").contains("of a selection");
        List<String> some = Files.readAllLines(part);
        int entry = IntStream.range(0, some.size())
                .filter(i -> isEntry(some.get(i)))
                .findFirst()
                .orElseThrow();
        assertThat(verify(
                        changed(some, entry, line -> line.replaceAll("\"(row|seal)Hash\":\"..", "\"$1Hash\":\"00")),
                        log.publicKey()))
                .startsWith("1");
        List<String> untied = some.stream()
                .filter(line -> !line.contains("\"kind\":\"checkpoint\""))
                .toList();
        assertThat(verify(written(untied), log.publicKey())).startsWith("1").contains("CHECKPOINT_MISSING");
        String another = java.util.Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(verify(whole, another)).startsWith("1").contains("KEY_UNKNOWN");

        List<String> lines = Files.readAllLines(whole);
        int one = IntStream.range(2, lines.size())
                .filter(i -> isEntry(lines.get(i)) && isEntry(lines.get(i + 1)))
                .findFirst()
                .orElseThrow();
        String there = "BROKEN at position " + position(lines.get(one));
        assertThat(verify(changed(lines, one, line -> line.replace("\"type\":\"", "\"type\":\"X")), log.publicKey()))
                .startsWith("1")
                .contains(there);
        List<String> without = new ArrayList<>(lines);
        without.remove(one);
        assertThat(verify(written(without), log.publicKey())).startsWith("1").contains(there);
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, one, one + 1);
        assertThat(verify(written(swapped), log.publicKey())).startsWith("1").contains(there);
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(one, lines.get(one));
        assertThat(verify(written(doubled), log.publicKey())).startsWith("1").contains("ROW_MOVED");
        assertThat(verify(written(lines.subList(0, lines.size() - 1)), log.publicKey()))
                .startsWith("1")
                .contains("breaks off");
    }

    @Test
    void whatAnIntruderDoesInTheDatabaseIsNamedByTheServerAndByTheVerifier() throws Exception {
        log.awaitSealed();
        assertThat(log.verification().get("intact").asBoolean()).isTrue();
        asIntruder(
                "insert into system_log overriding system value select -5, gen_random_uuid(), at, type, actor_kind, actor_id,"
                        + " 'Forged', address, action, target_kind, target_id, target_name, request_id, details, words"
                        + " from system_log order by receipt limit 1");
        TimeUnit.SECONDS.sleep(2);
        log.list("");
        log.awaitSealed();
        named("ROW_INSERTED");
        asIntruder("update system_log set actor_name = 'Somebody' where receipt ="
                + " (select receipt from system_log_seal where position = 2)");
        named("ROW_CHANGED");
        assertThat(log.verification().at("/firstBroken/position").asInt()).isEqualTo(2);
        asIntruder("delete from system_log where receipt = (select receipt from system_log_seal where position = 1)");
        named("ROW_MISSING");
    }

    @Test
    void aBeginningRemovedUpToACheckpointIsNamedByTheServerAndByTheVerifier() throws Exception {
        log.awaitSealed();
        String checkpoint = "(select min(position) from system_log_checkpoint)";
        asIntruder("delete from system_log where receipt in (select receipt from system_log_seal where position <= "
                + checkpoint + ")");
        asIntruder("delete from system_log_seal where position <= " + checkpoint);
        named("ROW_MISSING");
        assertThat(log.verification().at("/firstBroken/position").asInt()).isEqualTo(1);
    }

    private void named(String reason) throws Exception {
        assertThat(log.verification().at("/firstBroken/reason").asText()).isEqualTo(reason);
        assertThat(verify(log.export(directory, ""), log.publicKey()))
                .startsWith("1")
                .contains("BROKEN")
                .contains(reason);
    }

    private Path changed(List<String> lines, int number, java.util.function.UnaryOperator<String> change)
            throws Exception {
        List<String> copy = new ArrayList<>(lines);
        copy.set(number, change.apply(copy.get(number)));
        return written(copy);
    }

    private Path written(List<String> lines) throws Exception {
        return Files.write(Files.createTempFile(directory, "log", ".jsonl"), lines);
    }

    private static boolean isEntry(String line) {
        return line.startsWith("{\"kind\":\"entry\"");
    }

    private static long position(String line) throws Exception {
        return Contract.JSON.readTree(line).get("position").asLong();
    }

    /** The exit code and what was said. */
    private String verify(Path file, String... keys) throws Exception {
        List<String> words = new ArrayList<>(List.of("verify-log", file.toString()));
        for (String key : keys) {
            words.addAll(List.of("--key", key));
        }
        TollgateProcess process =
                TollgateProcess.with(directory.resolve("verifier")).start(words.toArray(String[]::new));
        return process.exitCode() + " " + process.output();
    }

    private void asIntruder(String statement) throws Exception {
        try (Connection owner = tollgate.asOwner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("set search_path = t_" + company.slug().replace('-', '_'));
            sql.execute(statement);
        }
    }
}
