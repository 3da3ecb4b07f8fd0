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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The parts of an exported log of eight entries, and what the verifier says to a file made of them. */
final class ExportedFile {

    static final int LAST = 8;
    static final String TENANT = "acme-law";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-11-23T20:09:41.5Z");

    private final LogSigningKey key = LogSigningKey.derivedFrom(new byte[32]);
    private final List<byte[]> seals = new ArrayList<>(List.of(LogChain.genesis(TENANT)));
    private final Path directory;

    ExportedFile(Path directory) {
        this.directory = directory;
    }

    /** The exit code and what was said. */
    @SafeVarargs
    final String verify(Stream<ObjectNode>... parts) throws IOException {
        List<ObjectNode> body = Stream.of(parts).flatMap(part -> part).toList();
        long entries = body.stream()
                .filter(line -> line.get("kind").asText().equals("entry"))
                .count();
        List<String> lines = new ArrayList<>(List.of(head().toString()));
        body.forEach(line -> lines.add(line.toString()));
        lines.add(line("end").put("entries", entries).put("position", LAST).toString());
        return said(Files.write(directory.resolve("log.jsonl"), lines));
    }

    /** A whole file that somebody has changed as text. */
    String verifyText(UnaryOperator<String> change) throws IOException {
        assertThat(verify(entries(1), checkpoint(LAST))).startsWith("0");
        Path file = directory.resolve("log.jsonl");
        return said(Files.writeString(file, change.apply(Files.readString(file))));
    }

    String said(Path file) throws IOException {
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

    Stream<ObjectNode> entries(int first) {
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

    Stream<ObjectNode> purge(String tenant, int position) {
        return Stream.of(signed("purge", key.signPurge(tenant, position, seal(position), AT)));
    }

    Stream<ObjectNode> checkpoint(int position) {
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
