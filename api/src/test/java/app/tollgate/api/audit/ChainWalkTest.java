package app.tollgate.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault.Reason;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

    private static final String TENANT = "acme-law";
    private static final Instant AT = Instant.parse("2026-11-23T20:09:41.5Z");

    private final LogSigningKey key = newKey();
    private final LogKeys keys = new LogKeys(List.of(key.publicKey()));
    private final List<Sealed> chain = chain(2_500);

    private record Sealed(long position, LogRow row, byte[] rowHash, byte[] sealHash) {}

    @Test
    void anUntouchedChainFits() {
        assertThat(walk(chain, all -> {})).isNull();
    }

    @Test
    void aChangedEntryIsNamed() {
        chain.set(1_233, replaced(chain.get(1_233), "Mallory"));
        ChainFault fault = walk(chain, all -> {});
        assertThat(fault.reason()).isEqualTo(Reason.ROW_CHANGED);
        assertThat(fault.position()).isEqualTo(1_234);
        assertThat(fault.id()).isEqualTo("id-1234");
    }

    @Test
    void anEntryChangedTogetherWithItsHashBreaksTheSeal() {
        Sealed forged = replaced(chain.get(9), "Mallory");
        chain.set(9, new Sealed(10, forged.row(), forged.row().hash(), forged.sealHash()));
        assertThat(walk(chain, all -> {}))
                .returns(Reason.SEAL_BROKEN, ChainFault::reason)
                .returns(10L, ChainFault::position);
    }

    @Test
    void aMissingPositionIsNamed() {
        chain.remove(99);
        assertThat(walk(chain, all -> {}))
                .returns(Reason.ROW_MISSING, ChainFault::reason)
                .returns(100L, ChainFault::position);
    }

    @Test
    void swappedPositionsAreNamed() {
        Sealed first = chain.get(4);
        chain.set(4, chain.get(5));
        chain.set(5, first);
        assertThat(walk(chain, all -> {}).position()).isEqualTo(5);
    }

    @Test
    void aChainThatWasWrittenAnewDoesNotFitItsCheckpoints() {
        List<LogCheckpoint> honest = checkpoints(chain);
        List<Sealed> forged = chain(2_500, "Mallory");
        assertThat(walk(forged, honest).reason()).isEqualTo(Reason.CHECKPOINT_WRONG);
    }

    @Test
    void aChainWithoutItsCheckpointsIsNotPassedOffAsWhole() {
        assertThat(walk(chain, List.of()))
                .returns(Reason.CHECKPOINT_MISSING, ChainFault::reason)
                .returns(1_000L, ChainFault::position);
    }

    @Test
    void aCheckpointBehindTheLastEntryShowsThatTheEndWasCutOff() {
        List<LogCheckpoint> all = checkpoints(chain);
        all.add(signed(chain.get(2_499)));
        assertThat(walk(new ArrayList<>(chain.subList(0, 2_450)), all))
                .returns(Reason.ROW_MISSING, ChainFault::reason)
                .returns(2_451L, ChainFault::position);
    }

    @Test
    void aCheckpointOfAnotherTenantOrKeyIsRefused() {
        LogCheckpoint good = signed(chain.get(999));
        assertThat(keys.vouchFor(good, TENANT)).isTrue();
        assertThat(keys.vouchFor(good, "other-law")).isFalse();
        LogKeys others = new LogKeys(List.of(newKey().publicKey()));
        assertThat(others.knows(good.keyId())).isFalse();
    }

    @Test
    void theWalkGoesOnBehindWhatASignedPurgeSaysIsRemoved() {
        ChainWalk walk = new ChainWalk(TENANT, keys);
        walk.beginBehind(purged(chain.get(999)));
        feed(walk, chain.subList(1_000, 1_500), List.of());
        assertThat(walk.end()).isEmpty();
        assertThat(walk.sealed()).isEqualTo(500);
        assertThat(walk.base()).isEqualTo(1_000);
    }

    @Test
    void aBeginningThatNoPurgeSpeaksOfIsMissingEvenIfACheckpointStandsThere() {
        assertThat(walk(chain.subList(1_000, 1_500), List.of(signed(chain.get(999)))))
                .returns(Reason.ROW_MISSING, ChainFault::reason)
                .returns(1L, ChainFault::position)
                .returns(
                        "Positions 1 to 1000 are missing, and no signed purge says that retention removed them.",
                        ChainFault::detail);
    }

    @Test
    void anOlderPurgeDoesNotExcuseWhatIsMissingBehindIt() {
        assertThat(walkBehind(purged(chain.get(499)), chain.subList(1_000, 1_500)))
                .returns(Reason.ROW_MISSING, ChainFault::reason)
                .returns(501L, ChainFault::position);
    }

    @Test
    void whatAPurgeSaysIsRemovedIsOutOfPlaceWhereItStands() {
        assertThat(walkBehind(purged(chain.get(999)), chain.subList(900, 1_500)))
                .returns(Reason.ROW_MOVED, ChainFault::reason)
                .returns(901L, ChainFault::position);
    }

    @Test
    void aPurgeOfAnotherTenantOrKeyOrAnotherSealIsNamed() {
        Sealed cut = chain.get(999);
        List<Sealed> rest = chain.subList(1_000, 1_500);
        assertThat(walkBehind(key.signPurge("other-law", 1_000, cut.sealHash(), AT), rest))
                .returns(Reason.PURGE_WRONG, ChainFault::reason)
                .returns(1_000L, ChainFault::position);
        assertThat(walkBehind(newKey().signPurge(TENANT, 1_000, cut.sealHash(), AT), rest))
                .returns(Reason.KEY_UNKNOWN, ChainFault::reason);
        assertThat(walkBehind(key.signPurge(TENANT, 1_000, chain.get(5).sealHash(), AT), rest))
                .returns(Reason.SEAL_BROKEN, ChainFault::reason);
    }

    @Test
    void theHashOfARowIsTheDocumentedOne() {
        LogRow row = new LogRow(
                7,
                "0193a6b4-7c1e-7d2f-8a55-000000000001",
                AT,
                "LOGIN",
                "USER",
                null,
                "Ada",
                "203.0.113.9",
                "SIGNED_IN",
                null,
                null,
                null,
                "req-1",
                "{}");
        assertThat(HexFormat.of().formatHex(row.hash()))
                .isEqualTo("d0235227c267f0ff3c8a9cc6a2a907cefa9d6b3cf0a13384898e0cfd599c9403");
    }

    private ChainFault walk(List<Sealed> rows, Consumer<List<LogCheckpoint>> change) {
        List<LogCheckpoint> all = checkpoints(chain(2_500));
        change.accept(all);
        return walk(rows, all);
    }

    private ChainFault walk(List<Sealed> rows, List<LogCheckpoint> checkpoints) {
        ChainWalk walk = new ChainWalk(TENANT, keys);
        feed(walk, rows, checkpoints);
        return walk.end().orElse(null);
    }

    private static void feed(ChainWalk walk, List<Sealed> rows, List<LogCheckpoint> checkpoints) {
        List<LogCheckpoint> left = new ArrayList<>(checkpoints);
        for (Sealed sealed : rows) {
            walk.row(sealed.position(), sealed.row(), sealed.rowHash(), sealed.sealHash());
            left.stream().filter(each -> each.position() == sealed.position()).forEach(walk::checkpoint);
            left.removeIf(each -> each.position() == sealed.position());
        }
        left.forEach(walk::checkpoint);
    }

    private List<LogCheckpoint> checkpoints(List<Sealed> rows) {
        List<LogCheckpoint> made = new ArrayList<>();
        rows.stream()
                .filter(row -> row.position() % LogChain.CHECKPOINT_EVERY == 0)
                .forEach(row -> made.add(signed(row)));
        return made;
    }

    private LogCheckpoint signed(Sealed row) {
        return key.signCheckpoint(TENANT, row.position(), row.sealHash(), AT);
    }

    private LogPurgeStatement purged(Sealed row) {
        return key.signPurge(TENANT, row.position(), row.sealHash(), AT);
    }

    private ChainFault walkBehind(LogPurgeStatement purge, List<Sealed> rows) {
        ChainWalk walk = new ChainWalk(TENANT, keys);
        walk.beginBehind(purge);
        feed(walk, rows, checkpoints(rows));
        return walk.end().orElse(null);
    }

    private static List<Sealed> chain(int rows) {
        return chain(rows, "Ada");
    }

    private static List<Sealed> chain(int rows, String name) {
        List<Sealed> made = new ArrayList<>();
        byte[] before = LogChain.genesis(TENANT);
        for (long position = 1; position <= rows; position++) {
            LogRow row = row(position, name);
            byte[] seal = LogChain.seal(before, row.hash(), position);
            made.add(new Sealed(position, row, row.hash(), seal));
            before = seal;
        }
        return made;
    }

    private static Sealed replaced(Sealed sealed, String name) {
        return new Sealed(sealed.position(), row(sealed.position(), name), sealed.rowHash(), sealed.sealHash());
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

    private static LogSigningKey newKey() {
        byte[] master = new byte[32];
        new SecureRandom().nextBytes(master);
        return LogSigningKey.derivedFrom(master);
    }
}
