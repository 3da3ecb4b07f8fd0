package app.tollgate.ear.verify;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogChain;
import app.tollgate.api.audit.LogRow;
import app.tollgate.api.audit.LogSigningKey;
import app.tollgate.api.audit.SignedSeal;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an exported file may begin: at position 1 or behind a signed purge. */
class ExportedLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TENANT = "acme-law";
    private static final Instant AT = Instant.parse("2026-11-23T20:09:41.5Z");
    private static final int LAST = 8;

    private final LogSigningKey key = LogSigningKey.derivedFrom(new byte[32]);
    private final List<byte[]> seals = new ArrayList<>(List.of(LogChain.genesis(TENANT)));

    @TempDir
    private Path directory;

    @Test
    void aWholeFileFits() throws IOException {
        assertThat(verify(entries(1))).startsWith("0").contains("positions 1 to 8");
    }

    @Test
    void aFileBehindASignedPurgeFitsAndSaysSo() throws IOException {
        assertThat(verify(purge(TENANT, 5), entries(6)))
                .startsWith("0")
                .contains("positions 6 to 8")
                .contains("it signed for positions up to 5 on 2026-11-23T20:09:41.500000Z");
    }

    @Test
    void aRemovedBeginningIsNamedThoughACheckpointStandsThere() throws IOException {
        assertThat(verify(entries(6))).startsWith("1").contains("Positions 1 to 5 are missing");
        assertThat(verify(checkpoint(5), entries(6))).startsWith("1").contains("ROW_MISSING");
    }

    @Test
    void anOlderPurgeDoesNotExcuseWhatIsMissingBehindIt() throws IOException {
        assertThat(verify(purge(TENANT, 3), entries(6))).startsWith("1").contains("BROKEN at position 4");
    }

    @Test
    void anotherTenantsPurgeIsNamed() throws IOException {
        assertThat(verify(purge("other-law", 5), entries(6))).startsWith("1").contains("PURGE_WRONG");
    }

    @Test
    void aPurgeAmongTheEntriesMakesNoFile() throws IOException {
        assertThat(verify(entries(1).limit(2), purge(TENANT, 5), entries(6)))
                .startsWith("1")
                .contains("not a line of an exported log");
        assertThat(verify(purge(TENANT, 3), purge(TENANT, 5), entries(6)))
                .startsWith("1")
                .contains("not a line of an exported log");
    }

    /** The exit code and what was said. */
    @SafeVarargs
    private String verify(Stream<ObjectNode>... parts) throws IOException {
        List<ObjectNode> body = Stream.of(parts).flatMap(part -> part).toList();
        long entries = body.stream()
                .filter(line -> line.get("kind").asText().equals("entry"))
                .count();
        List<String> lines = new ArrayList<>(List.of(head().toString()));
        body.forEach(line -> lines.add(line.toString()));
        lines.add(line("end").put("entries", entries).put("position", LAST).toString());
        Path file = Files.write(directory.resolve("log.jsonl"), lines);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code;
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            code = VerifyLog.run(List.of(Base64.getEncoder().encodeToString(key.publicKey())), file, out);
        }
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static ObjectNode head() {
        ObjectNode head = line("log")
                .put("format", "tollgate-log-1")
                .put("tenant", TENANT)
                .put("exportedAt", LogRow.text(AT))
                .put("horizon", 0)
                .put("filtered", false);
        head.putArray("publicKeys");
        return head;
    }

    private Stream<ObjectNode> entries(int first) {
        return Stream.iterate(first, at -> at <= LAST, at -> at + 1).map(this::entry);
    }

    private ObjectNode entry(int position) {
        LogRow row = row(position);
        return line("entry")
                .put("position", position)
                .put("rowHash", HexFormat.of().formatHex(row.hash()))
                .put("sealHash", HexFormat.of().formatHex(seal(position)))
                .put("receipt", position)
                .put("id", row.id())
                .put("at", LogRow.text(AT))
                .put("type", row.type())
                .put("actorKind", row.actorKind())
                .putNull("actorId")
                .put("actorName", row.actorName())
                .putNull("address")
                .put("action", row.action())
                .putNull("targetKind")
                .putNull("targetId")
                .putNull("targetName")
                .put("requestId", row.requestId())
                .put("details", row.details());
    }

    private static LogRow row(long position) {
        return new LogRow(
                position,
                "id-" + position,
                AT,
                "LOGIN",
                "USER",
                null,
                "Ada",
                null,
                "SIGNED_IN",
                null,
                null,
                null,
                "r",
                "{}");
    }

    private byte[] seal(int position) {
        for (int at = seals.size(); at <= position; at++) {
            seals.add(LogChain.seal(seals.get(at - 1), row(at).hash(), at));
        }
        return seals.get(position);
    }

    private Stream<ObjectNode> purge(String tenant, int position) {
        return Stream.of(signed("purge", key.signPurge(tenant, position, seal(position), AT)));
    }

    private Stream<ObjectNode> checkpoint(int position) {
        return Stream.of(signed("checkpoint", key.signCheckpoint(TENANT, position, seal(position), AT)));
    }

    private static ObjectNode signed(String kind, SignedSeal signed) {
        return line(kind)
                .put("position", signed.position())
                .put("sealHash", HexFormat.of().formatHex(signed.sealHash()))
                .put("at", LogRow.text(signed.at()))
                .put("keyId", signed.keyId())
                .put("signature", Base64.getEncoder().encodeToString(signed.signature()));
    }

    private static ObjectNode line(String kind) {
        return JSON.createObjectNode().put("kind", kind);
    }
}
