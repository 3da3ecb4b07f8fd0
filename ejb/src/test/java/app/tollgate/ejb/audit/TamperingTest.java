package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainFault.Reason;
import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestDatabase;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody with every right in the database can do to a log, and that the verification names the place. */
class TamperingTest {

    private static final int ENTRIES = 30;

    private final TestServer server = TestServer.get();
    private final SystemLog log = server.get(SystemLog.class);
    private final LogSealer sealer = server.get(LogSealer.class);
    private final LogVerification verification = server.get(LogVerification.class);
    private final Caller tenant = TestTenants.newTenant();

    @BeforeEach
    void someEntries() {
        for (int i = 0; i < ENTRIES; i++) {
            log.add(tenant, LogEvent.of(LogEventType.INTEGRATION, "SENT").with("number", i));
            if (i % 10 == 9) {
                sealer.sealWaiting();
            }
        }
        sealer.sealWaiting();
    }

    @Test
    void anUntouchedLogIsIntactAndSaysWhatIsNotSealedYet() {
        log.add(tenant, LogEvent.of(LogEventType.INTEGRATION, "SENT"));
        LogVerificationView found = verification.verify(tenant);
        assertThat(found.intact()).isTrue();
        assertThat(found.unsealed()).isEqualTo(1);
        assertThat(found.sealed()).isEqualTo(found.rows() - 1).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(found.checkpoints()).isPositive();
        assertThat(severed()).isEmpty();
    }

    @Test
    void oneFlippedCharacterIsNamed() {
        tamper("update system_log set details = replace(details, 'number', 'numbex') where receipt = " + receiptAt(12));
        assertBroken(Reason.ROW_CHANGED, 12);
    }

    @Test
    void anotherActorIsNamedEvenIfItsHashIsSetRight() {
        tamper("update system_log set actor_name = 'Somebody else' where receipt = " + receiptAt(12));
        tamper("update system_log_seal set row_hash = decode(repeat('00', 32), 'hex') where position = 12");
        assertBroken(Reason.ROW_CHANGED, 12);
    }

    @Test
    void aFlippedSealIsNamed() {
        tamper("update system_log_seal set seal_hash = decode(repeat('00', 32), 'hex') where position = 14");
        assertBroken(Reason.SEAL_BROKEN, 14);
    }

    @Test
    void aRemovedEntryIsNamed() {
        tamper("delete from system_log where receipt = " + receiptAt(9));
        assertBroken(Reason.ROW_MISSING, 9);
    }

    @Test
    void anEntryRemovedTogetherWithItsSealIsNamed() {
        tamper("delete from system_log where receipt = " + receiptAt(9));
        tamper("delete from system_log_seal where position = 9");
        assertBroken(Reason.ROW_MISSING, 9);
    }

    @Test
    void aChainThatWasCutOffBeforeItsLastCheckpointIsNamed() {
        long last = receiptAt(10);
        tamper("delete from system_log_seal where position > 10");
        tamper("delete from system_log where receipt > " + last);
        assertBroken(Reason.ROW_MISSING, 11);
        assertThat(severed()).isPresent();
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        long fifth = receiptAt(5);
        long sixth = receiptAt(6);
        tamper("update system_log_seal set receipt = -1 where position = 5");
        tamper("update system_log_seal set receipt = " + fifth + " where position = 6");
        tamper("update system_log_seal set receipt = " + sixth + " where position = 5");
        assertBroken(Reason.ROW_CHANGED, 5);
    }

    @Test
    void anEntryPutInWhereTheSealerHadPassedIsNamed() {
        tamper(
                "insert into system_log overriding system value select -5, gen_random_uuid(), at, type, actor_kind, actor_id,"
                        + " 'Forged', address, action, target_kind, target_id, target_name, request_id, details, words"
                        + " from system_log where receipt = " + receiptAt(9));
        sealer.sealWaiting();
        assertThat(verification.verify(tenant).firstBroken()).returns(Reason.ROW_INSERTED, ChainFault::reason);
    }

    @Test
    void anEntryPutInTogetherWithASealIsNamed() {
        tamper("update system_log_seal set position = position + 1000 where position >= 9");
        tamper("update system_log_seal set position = position - 999 where position > 1000");
        tamper(
                "insert into system_log_seal select 9, -7, row_hash, seal_hash, horizon from system_log_seal where position = 8");
        tamper(
                "insert into system_log overriding system value select -7, gen_random_uuid(), at, type, actor_kind, actor_id,"
                        + " 'Forged', address, action, target_kind, target_id, target_name, request_id, details, words"
                        + " from system_log where receipt = " + receiptAt(8));
        assertThat(verification.verify(tenant).firstBroken().position()).isEqualTo(9);
    }

    @Test
    void aChainWithoutAnySignatureOfOursIsNamed() {
        tamper("update system_log_checkpoint set signature = decode(repeat('11', 64), 'hex')");
        assertThat(verification.verify(tenant).firstBroken()).returns(Reason.CHECKPOINT_WRONG, ChainFault::reason);
        tamper("update system_log_checkpoint set key_id = 'another'");
        assertThat(verification.verify(tenant).firstBroken()).returns(Reason.KEY_UNKNOWN, ChainFault::reason);
    }

    @Test
    void aBeginningRemovedUpToTheNewestCheckpointIsNamed() {
        removeUpTo(newestCheckpoint());
        assertBroken(Reason.ROW_MISSING, 1);
        log.add(tenant, LogEvent.of(LogEventType.INTEGRATION, "SENT"));
        sealer.sealWaiting();
        assertBroken(Reason.ROW_MISSING, 1);
    }

    /** Nothing is left that could fail to follow; the checkpoint alone knows that there was something. */
    @Test
    void aChainRemovedWholeIsNamedAsLongAsACheckpointIsLeft() {
        tamper("delete from system_log_seal");
        tamper("delete from system_log");
        assertBroken(Reason.ROW_MISSING, 1);
        assertThat(severed()).isPresent();
    }

    @Test
    void aBeginningRemovedUpToAnOlderCheckpointIsNamed() {
        long older = newestCheckpoint();
        later(Duration.ofMinutes(2), () -> {
            log.add(tenant, LogEvent.of(LogEventType.INTEGRATION, "SENT"));
            sealer.sealWaiting();
        });
        assertThat(newestCheckpoint()).isGreaterThan(older);
        removeUpTo(older);
        assertBroken(Reason.ROW_MISSING, 1);
    }

    @Test
    void whatIsRemovedBeyondTheNewestPurgeIsNamed() {
        long purged = purgedByRetention();
        assertThat(verification.verify(tenant)).returns(true, LogVerificationView::intact);
        long newest = newestCheckpoint();
        assertThat(newest).isGreaterThan(purged);
        removeUpTo(newest);
        assertBroken(Reason.ROW_MISSING, purged + 1);
    }

    @Test
    void aPurgedChainWithoutItsSignedPurgeIsNamed() {
        purgedByRetention();
        tamper("delete from system_log_purge");
        assertBroken(Reason.ROW_MISSING, 1);
    }

    @Test
    void aPurgeCopiedFromAnotherTenantIsNamed() {
        Caller other = tenant;
        long purged = purgedByRetention();
        Caller mine = TestTenants.newTenant();
        tamper(
                mine,
                "insert into system_log_purge select * from " + other.tenant().schema() + ".system_log_purge");
        assertThat(verification.verify(mine).firstBroken())
                .returns(Reason.PURGE_WRONG, ChainFault::reason)
                .returns(purged, ChainFault::position);
    }

    @Test
    void aCheckpointPassedOffAsAPurgeIsNamed() {
        long newest = newestCheckpoint();
        removeUpTo(newest);
        tamper("insert into system_log_purge select * from system_log_checkpoint where position = " + newest);
        assertBroken(Reason.PURGE_WRONG, newest);
    }

    @Test
    void retentionDoesNotCutWhereSomebodyHasSetACheckpointsTimeBack() {
        long rows = verification.verify(tenant).rows();
        tamper("update system_log_checkpoint set at = at - interval '3 years'");
        tamper("insert into platform.tenant_work values ('system-log-retention', '"
                + tenant.tenant().slug() + "', now() - interval '1 hour', 1)"
                + " on conflict (kind, tenant) do update set due_at = excluded.due_at");
        server.get(LogPurge.class).purgeDue();
        LogVerificationView found = verification.verify(tenant);
        assertThat(found.rows()).isEqualTo(rows + 1);
        assertThat(found.startsAfter()).isZero();
        assertThat(found.firstBroken()).returns(Reason.CHECKPOINT_WRONG, ChainFault::reason);
    }

    /** Entries of today, behind what retention has removed; answers up to which position. */
    /** What tells readers of an exported file that its chain should go on. */
    private Optional<LogCheckpoint> severed() {
        return server.get(LogExport.class).begin(tenant, LogFilter.NONE, "JSON").severed();
    }

    private long purgedByRetention() {
        later(Duration.ofDays(500), () -> {
            server.get(LogPurge.class).purgeDue();
            log.add(tenant, LogEvent.of(LogEventType.INTEGRATION, "SENT"));
            sealer.sealWaiting();
        });
        return verification.verify(tenant).startsAfter();
    }

    private long newestCheckpoint() {
        return number("select max(position) from system_log_checkpoint");
    }

    private void removeUpTo(long position) {
        tamper("delete from system_log where receipt in (select receipt from system_log_seal where position <= "
                + position + ")");
        tamper("delete from system_log_seal where position <= " + position);
        tamper("delete from system_log_checkpoint where position < " + position);
    }

    private void later(Duration by, Runnable then) {
        Clocks clocks = server.get(Clocks.class);
        clocks.move(by);
        try {
            then.run();
        } finally {
            clocks.move(by.negated());
        }
    }

    private void assertBroken(Reason reason, long position) {
        LogVerificationView found = verification.verify(tenant);
        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken()).returns(reason, ChainFault::reason).returns(position, ChainFault::position);
    }

    private long receiptAt(long position) {
        return number("select receipt from system_log_seal where position = " + position);
    }

    private long number(String query) {
        return server.in(
                tenant,
                () -> server.get(Sql.class).find(query, row -> row.getLong(1)).orElseThrow());
    }

    private void tamper(String statement) {
        tamper(tenant, statement);
    }

    private static void tamper(Caller whose, String statement) {
        try (Connection owner = TestDatabase.owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("set search_path = " + whose.tenant().schema());
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
