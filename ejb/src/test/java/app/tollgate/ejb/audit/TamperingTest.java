package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainFault.Reason;
import app.tollgate.api.audit.LogVerificationView;
import org.junit.jupiter.api.Test;

/** What somebody with every right in the database can do to a log, and that the verification names the place. */
class TamperingTest {

    private final TamperedLog log = TamperedLog.sealed();

    @Test
    void anUntouchedLogIsIntactAndSaysWhatIsNotSealedYet() {
        log.write();
        LogVerificationView found = log.verified();
        assertThat(found.intact()).isTrue();
        assertThat(found.unsealed()).isEqualTo(1);
        assertThat(found.sealed()).isEqualTo(found.rows() - 1).isGreaterThanOrEqualTo(TamperedLog.ENTRIES);
        assertThat(found.checkpoints()).isPositive();
        assertThat(log.severed()).isEmpty();
    }

    @Test
    void oneFlippedCharacterIsNamed() {
        log.tamper("update system_log set details = replace(details, 'number', 'numbex') where receipt = "
                + log.receiptAt(12));
        log.assertBroken(Reason.ROW_CHANGED, 12);
    }

    @Test
    void anotherActorIsNamedEvenIfItsHashIsSetRight() {
        log.tamper("update system_log set actor_name = 'Somebody else' where receipt = " + log.receiptAt(12));
        log.tamper("update system_log_seal set row_hash = decode(repeat('00', 32), 'hex') where position = 12");
        log.assertBroken(Reason.ROW_CHANGED, 12);
    }

    @Test
    void aFlippedSealIsNamed() {
        log.tamper("update system_log_seal set seal_hash = decode(repeat('00', 32), 'hex') where position = 14");
        log.assertBroken(Reason.SEAL_BROKEN, 14);
    }

    @Test
    void aRemovedEntryIsNamed() {
        log.tamper("delete from system_log where receipt = " + log.receiptAt(9));
        log.assertBroken(Reason.ROW_MISSING, 9);
    }

    @Test
    void anEntryRemovedTogetherWithItsSealIsNamed() {
        log.tamper("delete from system_log where receipt = " + log.receiptAt(9));
        log.tamper("delete from system_log_seal where position = 9");
        log.assertBroken(Reason.ROW_MISSING, 9);
    }

    @Test
    void aChainThatWasCutOffBeforeItsLastCheckpointIsNamed() {
        long last = log.receiptAt(10);
        log.tamper("delete from system_log_seal where position > 10");
        log.tamper("delete from system_log where receipt > " + last);
        log.assertBroken(Reason.ROW_MISSING, 11);
        assertThat(log.severed()).isPresent();
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        long fifth = log.receiptAt(5);
        long sixth = log.receiptAt(6);
        log.tamper("update system_log_seal set receipt = -1 where position = 5");
        log.tamper("update system_log_seal set receipt = " + fifth + " where position = 6");
        log.tamper("update system_log_seal set receipt = " + sixth + " where position = 5");
        log.assertBroken(Reason.ROW_CHANGED, 5);
    }

    @Test
    void anEntryPutInWhereTheSealerHadPassedIsNamed() {
        log.tamper(
                "insert into system_log overriding system value select -5, gen_random_uuid(), at, type, actor_kind, actor_id,"
                        + " 'Forged', address, action, target_kind, target_id, target_name, request_id, details, words"
                        + " from system_log where receipt = " + log.receiptAt(9));
        TestLog.seal();
        assertThat(log.verified().firstBroken()).returns(Reason.ROW_INSERTED, ChainFault::reason);
    }

    @Test
    void anEntryPutInTogetherWithASealIsNamed() {
        log.tamper("update system_log_seal set position = position + 1000 where position >= 9");
        log.tamper("update system_log_seal set position = position - 999 where position > 1000");
        log.tamper(
                "insert into system_log_seal select 9, -7, row_hash, seal_hash, horizon from system_log_seal where position = 8");
        log.tamper(
                "insert into system_log overriding system value select -7, gen_random_uuid(), at, type, actor_kind, actor_id,"
                        + " 'Forged', address, action, target_kind, target_id, target_name, request_id, details, words"
                        + " from system_log where receipt = " + log.receiptAt(8));
        assertThat(log.verified().firstBroken().position()).isEqualTo(9);
    }

    @Test
    void aChainWithoutAnySignatureOfOursIsNamed() {
        log.tamper("update system_log_checkpoint set signature = decode(repeat('11', 64), 'hex')");
        assertThat(log.verified().firstBroken()).returns(Reason.CHECKPOINT_WRONG, ChainFault::reason);
        log.tamper("update system_log_checkpoint set key_id = 'another'");
        assertThat(log.verified().firstBroken()).returns(Reason.KEY_UNKNOWN, ChainFault::reason);
        log.tamper("delete from system_log_checkpoint");
        assertThat(log.verified().firstBroken()).returns(Reason.CHECKPOINT_MISSING, ChainFault::reason);
    }

    /** Nothing is left that could fail to follow; the checkpoint alone knows that there was something. */
    @Test
    void aChainRemovedWholeIsNamedAsLongAsACheckpointIsLeft() {
        log.tamper("delete from system_log_seal");
        log.tamper("delete from system_log");
        log.assertBroken(Reason.ROW_MISSING, 1);
        assertThat(log.severed()).isPresent();
    }
}
