package app.tollgate.ear.verify;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainWalk;
import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogKeys;
import app.tollgate.api.audit.LogPurgeStatement;
import app.tollgate.api.audit.LogRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One file of JSON lines, walked over line by line. */
final class ExportedLog {

    private static final String FORMAT = "tollgate-log-1";
    private static final int PURGE_LINE = 2;

    private final ObjectMapper json = new ObjectMapper();
    private final List<byte[]> keysInFile = new ArrayList<>();
    private final Optional<LogKeys> givenKeys;
    private JsonNode head;
    private ChainWalk walk;
    private long lines;
    private long sealed;
    private long unsealed;
    private boolean ended;
    private Optional<LogPurgeStatement> purged = Optional.empty();

    /** @param givenKeys the keys to trust; without any, those that the file brings */
    ExportedLog(Optional<LogKeys> givenKeys) {
        this.givenKeys = givenKeys;
    }

    /**
     * Reads to the end or to the first thing that does not fit.
     *
     * @throws UnreadableLog if a line is not what an export writes
     */
    Optional<ChainFault> check(BufferedReader file) throws IOException, UnreadableLog {
        for (String line = file.readLine(); line != null && !isBroken(); line = file.readLine()) {
            lines++;
            try {
                take(json.readTree(line));
            } catch (JsonProcessingException | IllegalArgumentException | DateTimeException | NullPointerException e) {
                throw new UnreadableLog("Line " + lines + " is not a line of an exported log.");
            }
        }
        if (!isBroken() && !ended) {
            throw new UnreadableLog("The file breaks off after line " + lines + ": its last line is missing.");
        }
        return walk.end();
    }

    private boolean isBroken() {
        return walk != null && walk.isBroken();
    }

    private void take(JsonNode line) throws UnreadableLog {
        String kind = line.required("kind").textValue();
        if (head == null) {
            begin(kind, line);
            return;
        }
        switch (kind) {
            case "entry" -> entry(line);
            case "missing" -> walk.missing(line.required("position").longValue());
            case "purge" -> purge(line);
            case "checkpoint" ->
                walk.checkpoint(new LogCheckpoint(
                        line.required("position").longValue(),
                        hex(line, "sealHash"),
                        Instant.parse(text(line, "at")),
                        text(line, "keyId"),
                        signature(line)));
            case "unsealed" -> unsealed(line);
            case "end" -> end(line);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private void begin(String kind, JsonNode line) throws UnreadableLog {
        if (!"log".equals(kind) || !FORMAT.equals(line.path("format").textValue())) {
            throw new UnreadableLog("This is not an exported log in JSON lines (format " + FORMAT + ").");
        }
        head = line;
        line.required("publicKeys")
                .forEach(key ->
                        keysInFile.add(LogKeys.read(key.required("publicKey").textValue())));
        LogKeys keys = givenKeys.orElseGet(() -> new LogKeys(keysInFile));
        walk = isFiltered() ? ChainWalk.overPart(tenant(), keys) : new ChainWalk(tenant(), keys);
    }

    private void entry(JsonNode line) {
        sealed++;
        walk.row(line.required("position").longValue(), row(line), hex(line, "rowHash"), hex(line, "sealHash"));
    }

    /** Stands right behind the head and nowhere else: whoever could bring a second one could leave out what lies between. */
    private void purge(JsonNode line) {
        if (lines != PURGE_LINE) {
            throw new IllegalArgumentException("purge");
        }
        LogPurgeStatement purge = new LogPurgeStatement(
                line.required("position").longValue(),
                hex(line, "sealHash"),
                Instant.parse(text(line, "at")),
                text(line, "keyId"),
                signature(line));
        walk.beginBehind(purge);
        purged = Optional.of(purge);
    }

    private void unsealed(JsonNode line) {
        unsealed++;
        if (line.required("receipt").longValue() <= head.required("horizon").longValue()) {
            walk.inserted(text(line, "id"));
        }
    }

    private void end(JsonNode line) {
        ended = true;
        boolean cutShort =
                !isFiltered() && walk.position() < line.required("position").longValue();
        boolean wrongCount = sealed + unsealed != line.required("entries").longValue();
        if (cutShort || wrongCount) {
            walk.missing(walk.position() + 1);
        }
    }

    private static LogRow row(JsonNode line) {
        return new LogRow(
                line.required("receipt").longValue(),
                text(line, "id"),
                Instant.parse(text(line, "at")),
                text(line, "type"),
                text(line, "actorKind"),
                text(line, "actorId"),
                text(line, "actorName"),
                text(line, "address"),
                text(line, "action"),
                text(line, "targetKind"),
                text(line, "targetId"),
                text(line, "targetName"),
                text(line, "requestId"),
                text(line, "details"));
    }

    private static String text(JsonNode line, String name) {
        return line.required(name).textValue();
    }

    private static byte[] signature(JsonNode line) {
        return Base64.getDecoder().decode(text(line, "signature"));
    }

    private static byte[] hex(JsonNode line, String name) {
        return HexFormat.of().parseHex(text(line, name));
    }

    String tenant() {
        return head.required("tenant").textValue();
    }

    String exportedAt() {
        return head.required("exportedAt").textValue();
    }

    boolean isFiltered() {
        return head.required("filtered").booleanValue();
    }

    ChainWalk walk() {
        return walk;
    }

    /** What retention had removed before the file was made. */
    Optional<LogPurgeStatement> purged() {
        return purged;
    }

    long sealed() {
        return sealed;
    }

    long unsealed() {
        return unsealed;
    }
}
