package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainFault.Reason;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A log whose beginning somebody removes: nothing but a signed purge of its own, up to that very place, excuses it. */
class RemovedBeginningTest {

    private final LogPurge purge = TestServer.get().get(LogPurge.class);
    private final TamperedLog log = TamperedLog.sealed();

    @Test
    void aBeginningRemovedUpToTheNewestCheckpointIsNamed() {
        removeUpTo(newestCheckpoint());
        log.assertBroken(Reason.ROW_MISSING, 1);
        log.write();
        TestLog.seal();
        log.assertBroken(Reason.ROW_MISSING, 1);
    }

    @Test
    void aBeginningRemovedUpToAnOlderCheckpointIsNamed() {
        long older = newestCheckpoint();
        TestClock.later(Duration.ofMinutes(2), () -> {
            log.write();
            TestLog.seal();
        });
        assertThat(newestCheckpoint()).isGreaterThan(older);
        removeUpTo(older);
        log.assertBroken(Reason.ROW_MISSING, 1);
    }

    @Test
    void whatIsRemovedBeyondTheNewestPurgeIsNamed() {
        long purged = purgedByRetention();
        assertThat(log.verified()).returns(true, LogVerificationView::intact);
        long newest = newestCheckpoint();
        assertThat(newest).isGreaterThan(purged);
        removeUpTo(newest);
        log.assertBroken(Reason.ROW_MISSING, purged + 1);
    }

    @Test
    void aPurgedChainWithoutItsSignedPurgeIsNamed() {
        purgedByRetention();
        log.tamper("delete from system_log_purge");
        log.assertBroken(Reason.ROW_MISSING, 1);
    }

    @Test
    void aPurgeCopiedFromAnotherTenantIsNamed() {
        Caller other = log.tenant();
        long purged = purgedByRetention();
        Caller mine = TestTenants.newTenant();
        TamperedLog.tamper(
                mine,
                "insert into system_log_purge select * from " + other.tenant().schema() + ".system_log_purge");
        assertThat(TestLog.verified(mine).firstBroken())
                .returns(Reason.PURGE_WRONG, ChainFault::reason)
                .returns(purged, ChainFault::position);
    }

    @Test
    void aCheckpointPassedOffAsAPurgeIsNamed() {
        long newest = newestCheckpoint();
        removeUpTo(newest);
        log.tamper("insert into system_log_purge select * from system_log_checkpoint where position = " + newest);
        log.assertBroken(Reason.PURGE_WRONG, newest);
    }

    @Test
    void retentionDoesNotCutWhereSomebodyHasSetACheckpointsTimeBack() {
        long rows = log.verified().rows();
        log.tamper("update system_log_checkpoint set at = at - interval '3 years'");
        log.tamper("insert into platform.tenant_work values ('system-log-retention', '"
                + log.tenant().tenant().slug() + "', now() - interval '1 hour', 1)"
                + " on conflict (kind, tenant) do update set due_at = excluded.due_at");
        purge.purgeDue();
        LogVerificationView found = log.verified();
        assertThat(found.rows()).isEqualTo(rows + 1);
        assertThat(found.startsAfter()).isZero();
        assertThat(found.firstBroken()).returns(Reason.CHECKPOINT_WRONG, ChainFault::reason);
    }

    /** Entries of today, behind what retention has removed; answers up to which position. */
    private long purgedByRetention() {
        TestClock.later(Duration.ofDays(500), () -> {
            purge.purgeDue();
            log.write();
            TestLog.seal();
        });
        return log.verified().startsAfter();
    }

    private long newestCheckpoint() {
        return TestLog.number(log.tenant(), "select max(position) from system_log_checkpoint");
    }

    private void removeUpTo(long position) {
        log.tamper("delete from system_log where receipt in (select receipt from system_log_seal where position <= "
                + position + ")");
        log.tamper("delete from system_log_seal where position <= " + position);
        log.tamper("delete from system_log_checkpoint where position < " + position);
    }
}
