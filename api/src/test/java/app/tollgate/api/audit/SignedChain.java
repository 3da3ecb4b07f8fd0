package app.tollgate.api.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chain of sealed rows as an honest server writes it, the key that signs it, and the walk over what became of it. */
final class SignedChain {

    static final String TENANT = "acme-law";
    static final Instant AT = Instant.parse("2026-11-23T20:09:41.5Z");

    private static final int ROWS = 2_500;

    private final LogSigningKey key = newKey();
    private final LogKeys keys = new LogKeys(List.of(key.publicKey()));

    record Sealed(long position, LogRow row, byte[] rowHash, byte[] sealHash) {}

    /** The whole chain, of entries by the same person; the list may be changed. */
    static List<Sealed> rows(String name) {
        List<Sealed> made = new ArrayList<>();
        byte[] before = LogChain.genesis(TENANT);
        for (long position = 1; position <= ROWS; position++) {
            LogRow row = row(position, name);
            byte[] seal = LogChain.seal(before, row.hash(), position);
            made.add(new Sealed(position, row, row.hash(), seal));
            before = seal;
        }
        return made;
    }

    /** The same seal over an entry by somebody else. */
    static Sealed replaced(Sealed sealed, String name) {
        return new Sealed(sealed.position(), row(sealed.position(), name), sealed.rowHash(), sealed.sealHash());
    }

    LogSigningKey key() {
        return key;
    }

    LogKeys keys() {
        return keys;
    }

    LogCheckpoint signed(Sealed row) {
        return key.signCheckpoint(TENANT, row.position(), row.sealHash(), AT);
    }

    /** The checkpoints that the rows should have. */
    List<LogCheckpoint> checkpoints(List<Sealed> rows) {
        List<LogCheckpoint> made = new ArrayList<>();
        rows.stream()
                .filter(row -> row.position() % LogChain.CHECKPOINT_EVERY == 0)
                .forEach(row -> made.add(signed(row)));
        return made;
    }

    /** What is broken in the rows if the checkpoints are those of the honest chain; null if nothing is. */
    ChainFault walk(List<Sealed> rows) {
        return walk(rows, checkpoints(rows("Ada")));
    }

    /** What is broken; null if nothing is. */
    ChainFault walk(List<Sealed> rows, List<LogCheckpoint> checkpoints) {
        ChainWalk walk = new ChainWalk(TENANT, keys);
        feed(walk, rows, checkpoints);
        return walk.end().orElse(null);
    }

    /** Walks over the rows, with each checkpoint behind its row, and those without one at the end. */
    static void feed(ChainWalk walk, List<Sealed> rows, List<LogCheckpoint> checkpoints) {
        List<LogCheckpoint> left = new ArrayList<>(checkpoints);
        for (Sealed sealed : rows) {
            walk.row(sealed.position(), sealed.row(), sealed.rowHash(), sealed.sealHash());
            left.stream().filter(each -> each.position() == sealed.position()).forEach(walk::checkpoint);
            left.removeIf(each -> each.position() == sealed.position());
        }
        left.forEach(walk::checkpoint);
    }

    static LogSigningKey newKey() {
        byte[] master = new byte[32];
        new SecureRandom().nextBytes(master);
        return LogSigningKey.derivedFrom(master);
    }

    private static LogRow row(long number, String name) {
        return new LogRow(
                number,
                "id-" + number,
                AT.plusSeconds(number),
                "LOGIN",
                "USER",
                "u",
                name,
                "203.0.113.9",
                "SIGNED_IN",
                null,
                null,
                null,
                "req-" + number,
                "{}");
    }
}
