package app.tollgate.api.audit;

import static app.tollgate.api.audit.SignedChain.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault.Reason;
import app.tollgate.api.audit.SignedChain.Sealed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chain that somebody changed, shortened or wrote anew, with the checkpoints of the honest one. */
class ChainWalkTest {

    private final SignedChain log = new SignedChain();
    private final List<Sealed> chain = SignedChain.rows("Ada");

    @Test
    void anUntouchedChainFits() {
        assertThat(log.walk(chain)).isNull();
    }

    @Test
    void aChangedEntryIsNamed() {
        chain.set(1_233, SignedChain.replaced(chain.get(1_233), "Mallory"));
        ChainFault fault = log.walk(chain);
        assertThat(fault.reason()).isEqualTo(Reason.ROW_CHANGED);
        assertThat(fault.position()).isEqualTo(1_234);
        assertThat(fault.id()).isEqualTo("id-1234");
    }

    @Test
    void anEntryChangedTogetherWithItsHashBreaksTheSeal() {
        Sealed forged = SignedChain.replaced(chain.get(9), "Mallory");
        chain.set(9, new Sealed(10, forged.row(), forged.row().hash(), forged.sealHash()));
        assertThat(log.walk(chain))
                .returns(Reason.SEAL_BROKEN, ChainFault::reason)
                .returns(10L, ChainFault::position);
    }

    @Test
    void aMissingPositionIsNamed() {
        chain.remove(99);
        assertThat(log.walk(chain))
                .returns(Reason.ROW_MISSING, ChainFault::reason)
                .returns(100L, ChainFault::position);
    }

    @Test
    void swappedPositionsAreNamed() {
        Sealed first = chain.get(4);
        chain.set(4, chain.get(5));
        chain.set(5, first);
        assertThat(log.walk(chain).position()).isEqualTo(5);
    }

    @Test
    void aChainThatWasWrittenAnewDoesNotFitItsCheckpoints() {
        List<LogCheckpoint> honest = log.checkpoints(chain);
        List<Sealed> forged = SignedChain.rows("Mallory");
        assertThat(log.walk(forged, honest).reason()).isEqualTo(Reason.CHECKPOINT_WRONG);
    }

    @Test
    void aChainWithoutItsCheckpointsIsNotPassedOffAsWhole() {
        assertThat(log.walk(chain, List.of()))
                .returns(Reason.CHECKPOINT_MISSING, ChainFault::reason)
                .returns(1_000L, ChainFault::position);
    }

    @Test
    void aShortChainThatNothingSignsIsNotPassedOffAsWhole() {
        List<Sealed> some = new ArrayList<>(chain.subList(0, 900));
        assertThat(log.walk(some, List.of()))
                .returns(Reason.CHECKPOINT_MISSING, ChainFault::reason)
                .returns(900L, ChainFault::position);
        assertThat(log.walk(some, List.of(log.signed(chain.get(2))))).isNull();
    }

    @Test
    void aCheckpointBehindTheLastEntryShowsThatTheEndWasCutOff() {
        List<LogCheckpoint> all = log.checkpoints(chain);
        all.add(log.signed(chain.get(2_499)));
        assertThat(log.walk(new ArrayList<>(chain.subList(0, 2_450)), all))
                .returns(Reason.ROW_MISSING, ChainFault::reason)
                .returns(2_451L, ChainFault::position);
    }

    @Test
    void aCheckpointOfAnotherTenantOrKeyIsRefused() {
        LogCheckpoint good = log.signed(chain.get(999));
        assertThat(log.keys().vouchFor(good, TENANT)).isTrue();
        assertThat(log.keys().vouchFor(good, "other-law")).isFalse();
        LogKeys others = new LogKeys(List.of(SignedChain.newKey().publicKey()));
        assertThat(others.knows(good.keyId())).isFalse();
    }
}
