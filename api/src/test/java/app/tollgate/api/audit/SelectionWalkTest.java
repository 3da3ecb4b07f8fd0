package app.tollgate.api.audit;

import static app.tollgate.api.audit.SignedChain.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault.Reason;
import app.tollgate.api.audit.SignedChain.Sealed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A selection from a chain, as it was exported and as somebody made it up. */
class SelectionWalkTest {

    private final SignedChain log = new SignedChain();
    private final List<Sealed> chain = SignedChain.rows("Ada");
    private final ChainWalk walk = ChainWalk.overPart(TENANT, log.keys());

    @Test
    void aSelectionFitsThatIsTiedToCheckpoints() {
        goOn(68, Set.of(70L, 990L));
        goOn(1_500, Set.of(1_501L, 1_502L));
        assertThat(walk.end()).isEmpty();
        assertThat(walk.signedUpTo()).isEqualTo(2_000);
    }

    @Test
    void aSelectionFromTheFirstPositionNeedsNoSealBeforeIt() {
        goOn(0, Set.of(1L));
        assertThat(walk.end()).isEmpty();
    }

    @Test
    void anEntryThatWasChangedWithItsHashDoesNotLeadToTheCheckpoint() {
        Sealed honest = chain.get(69);
        LogRow forged = SignedChain.replaced(honest, "Mallory").row();
        gap(69);
        walk.row(70, forged, forged.hash(), LogChain.seal(chain.get(68).sealHash(), forged.hash(), 70));
        linksTo(71);
        assertThat(walk.end()).get().returns(Reason.CHECKPOINT_WRONG, ChainFault::reason);
    }

    @Test
    void entriesThatNothingSignsArePassedOffForNothing() {
        LogRow made = SignedChain.replaced(chain.get(76), "Mallory").row();
        byte[] invented = new byte[32];
        walk.goOnBehind(76, invented);
        walk.row(77, made, made.hash(), LogChain.seal(invented, made.hash(), 77));
        assertThat(walk.end()).get().returns(Reason.CHECKPOINT_MISSING, ChainFault::reason);
    }

    @Test
    void whatStandsBeforeAGapHasToBeSigned() {
        gap(69);
        row(70);
        gap(1_500);
        row(1_501);
        linksTo(1_502);
        assertThat(walk.end())
                .get()
                .returns(Reason.CHECKPOINT_MISSING, ChainFault::reason)
                .returns(70L, ChainFault::position);
    }

    @Test
    void noSelectionGoesBackAndNoWholeChainHasGaps() {
        goOn(1_500, Set.of(1_501L));
        gap(1_200);
        assertThat(walk.end()).get().returns(Reason.ROW_MOVED, ChainFault::reason);
        ChainWalk whole = new ChainWalk(TENANT, log.keys());
        whole.goOnBehind(10, chain.get(9).sealHash());
        assertThat(whole.isBroken()).isTrue();
    }

    /** Behind a position the given entries, and what leads from the first of them to the next checkpoint. */
    private void goOn(long behind, Set<Long> selected) {
        if (behind > 0) {
            gap(behind);
        }
        for (long at = behind + 1; ; at++) {
            if (selected.contains(at)) {
                row(at);
            } else {
                walk.leftOut(at, chain.get((int) at - 1).rowHash());
            }
            if (at % LogChain.CHECKPOINT_EVERY == 0) {
                walk.checkpoint(log.signed(chain.get((int) at - 1)));
                return;
            }
        }
    }

    private void linksTo(long from) {
        for (long at = from; at % LogChain.CHECKPOINT_EVERY != 1; at++) {
            walk.leftOut(at, chain.get((int) at - 1).rowHash());
        }
        long last = (from + LogChain.CHECKPOINT_EVERY - 1) / LogChain.CHECKPOINT_EVERY * LogChain.CHECKPOINT_EVERY;
        walk.checkpoint(log.signed(chain.get((int) last - 1)));
    }

    private void gap(long at) {
        walk.goOnBehind(at, chain.get((int) at - 1).sealHash());
    }

    private void row(long at) {
        Sealed sealed = chain.get((int) at - 1);
        walk.row(at, sealed.row(), sealed.rowHash(), sealed.sealHash());
    }
}
