package app.tollgate.ear.verify;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainWalk;
import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogKeys;
import app.tollgate.api.audit.LogPurgeStatement;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file of JSON lines, walked over line by line. */
final class ExportedLog {

    private static final String FORMAT = "tollgate-log-1";
    private static final int PURGE_LINE = 2;

    private final List<byte[]> keysInFile = new ArrayList<>();
    private final Optional<LogKeys> givenKeys;
    private ExportedLine head;
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
        for (String line = next(file); line != null && !isBroken(); line = next(file)) {
            lines++;
            try {
                take(ExportedLine.read(line));
            } catch (JsonProcessingException | IllegalArgumentException | DateTimeException | NullPointerException e) {
                throw head == null
                        ? notALog()
                        : new UnreadableLog("Line " + lines + " is not a line of an exported log.");
            }
        }
        if (!isBroken() && !ended) {
            throw new UnreadableLog("The file breaks off after line " + lines + ": its last line is missing.");
        }
        return walk.end();
    }

    private String next(BufferedReader file) throws IOException, UnreadableLog {
        try {
            return file.readLine();
        } catch (CharacterCodingException notText) {
            throw new UnreadableLog("Somewhere behind line " + lines + " the file is not UTF-8.");
        }
    }

    private static UnreadableLog notALog() {
        return new UnreadableLog("This is not an exported log in JSON lines (format " + FORMAT + ").");
    }

    private boolean isBroken() {
        return walk != null && walk.isBroken();
    }

    private void take(ExportedLine line) throws UnreadableLog {
        if (head == null) {
            begin(line);
            return;
        }
        if (ended) {
            throw new IllegalArgumentException("behind the end");
        }
        switch (line.kind()) {
            case "entry" -> entry(line);
            case "gap" -> walk.goOnBehind(line.number("position"), line.hex("sealHash"));
            case "link" -> link(line);
            case "missing" -> walk.missing(line.number("position"));
            case "purge" -> purge(line);
            case "checkpoint" ->
                walk.checkpoint(new LogCheckpoint(
                        line.number("position"),
                        line.hex("sealHash"),
                        line.time(),
                        line.text("keyId"),
                        line.signature()));
            case "unsealed" -> unsealed(line);
            case "end" -> end(line);
            default -> throw new IllegalArgumentException(line.kind());
        }
    }

    private void begin(ExportedLine line) throws UnreadableLog {
        if (!"log".equals(line.kind()) || !FORMAT.equals(line.text("format"))) {
            throw notALog();
        }
        if (line.is("filtered") != line.namesFilter()) {
            throw new IllegalArgumentException("filtered");
        }
        line.list("publicKeys")
                .forEach(key ->
                        keysInFile.add(LogKeys.read(key.required("publicKey").textValue())));
        head = line;
        LogKeys keys = givenKeys.orElseGet(() -> new LogKeys(keysInFile));
        walk = isFiltered() ? ChainWalk.overPart(tenant(), keys) : new ChainWalk(tenant(), keys);
    }

    private void entry(ExportedLine line) {
        sealed++;
        walk.row(line.number("position"), line.row(), line.hex("rowHash"), line.hex("sealHash"));
    }

    /** Of a whole file every entry has to be there. */
    private void link(ExportedLine line) {
        if (!isFiltered()) {
            throw new IllegalArgumentException("link");
        }
        walk.leftOut(line.number("position"), line.hex("rowHash"));
    }

    /** Stands right behind the head and nowhere else: whoever could bring a second one could leave out what lies between. */
    private void purge(ExportedLine line) {
        if (lines != PURGE_LINE) {
            throw new IllegalArgumentException("purge");
        }
        LogPurgeStatement purge = new LogPurgeStatement(
                line.number("position"), line.hex("sealHash"), line.time(), line.text("keyId"), line.signature());
        walk.beginBehind(purge);
        purged = Optional.of(purge);
    }

    private void unsealed(ExportedLine line) {
        unsealed++;
        if (line.row().receipt() <= head.number("horizon")) {
            walk.inserted(line.text("id"));
        }
    }

    private void end(ExportedLine line) {
        ended = true;
        boolean cutShort = !isFiltered() && walk.position() < line.number("position");
        boolean wrongCount = sealed + unsealed != line.number("entries");
        if (cutShort || wrongCount) {
            walk.missing(walk.position() + 1);
        }
    }

    String tenant() {
        return head.text("tenant");
    }

    String exportedAt() {
        return head.text("exportedAt");
    }

    boolean isFiltered() {
        return head.is("filtered");
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
