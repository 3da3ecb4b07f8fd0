package app.tollgate.api.audit;

import static app.tollgate.api.audit.SignedChain.AT;
import static app.tollgate.api.audit.SignedChain.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault.Reason;
import app.tollgate.api.audit.SignedChain.Sealed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chain without its beginning: a signed purge excuses what is missing up to its own place, and nothing else does. */
class PurgedChainTest {

    private final SignedChain log = new SignedChain();
    private final List<Sealed> chain = SignedChain.rows("Ada");

    @Test
    void theWalkGoesOnBehindWhatASignedPurgeSaysIsRemoved() {
        ChainWalk walk = new ChainWalk(TENANT, log.keys());
        walk.beginBehind(purged(chain.get(999)));
        SignedChain.feed(walk, chain.subList(1_000, 1_500), List.of(log.signed(chain.get(1_399))));
        assertThat(walk.end()).isEmpty();
        assertThat(walk.signedUpTo()).isEqualTo(1_400);
        assertThat(walk.sealed()).isEqualTo(500);
        assertThat(walk.base()).isEqualTo(1_000);
    }

    @Test
    void aBeginningThatNoPurgeSpeaksOfIsMissingEvenIfACheckpointStandsThere() {
        assertThat(log.walk(chain.subList(1_000, 1_500), List.of(log.signed(chain.get(999)))))
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
        assertThat(walkBehind(log.key().signPurge("other-law", 1_000, cut.sealHash(), AT), rest))
                .returns(Reason.PURGE_WRONG, ChainFault::reason)
                .returns(1_000L, ChainFault::position);
        assertThat(walkBehind(SignedChain.newKey().signPurge(TENANT, 1_000, cut.sealHash(), AT), rest))
                .returns(Reason.KEY_UNKNOWN, ChainFault::reason);
        assertThat(walkBehind(log.key().signPurge(TENANT, 1_000, chain.get(5).sealHash(), AT), rest))
                .returns(Reason.SEAL_BROKEN, ChainFault::reason);
    }

    private LogPurgeStatement purged(Sealed row) {
        return log.key().signPurge(TENANT, row.position(), row.sealHash(), AT);
    }

    private ChainFault walkBehind(LogPurgeStatement purge, List<Sealed> rows) {
        ChainWalk walk = new ChainWalk(TENANT, log.keys());
        walk.beginBehind(purge);
        SignedChain.feed(walk, rows, log.checkpoints(rows));
        return walk.end().orElse(null);
    }
}
