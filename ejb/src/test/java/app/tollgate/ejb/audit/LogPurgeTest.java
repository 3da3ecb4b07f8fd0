package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogRetention;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogPurgeTest {

    private final TestServer server = TestServer.get();
    private final LogPurge purge = server.get(LogPurge.class);
    private final Caller tenant = TestTenants.newTenantWithoutPassword();

    @Test
    void afterThirteenMonthsEntriesGoUpToACheckpointAndTheChainIsVerifiableFromThere() {
        writeAndSeal(5);
        TestClock.later(Duration.ofDays(200), () -> {
            writeAndSeal(3);
            TestClock.later(Duration.ofDays(190), () -> {
                purge.purgeDue();
                assertThat(found()).returns(0L, LogVerificationView::startsAfter);
            });
            TestClock.later(Duration.ofDays(210), () -> {
                purge.purgeDue();
                LogVerificationView left = found();
                assertThat(left.intact()).isTrue();
                assertThat(left.startsAfter()).isGreaterThanOrEqualTo(5);
                assertThat(left.sealed()).isGreaterThanOrEqualTo(3);
                assertThat(TestLog.of(tenant))
                        .anyMatch(row ->
                                "SYSTEM_LOG".equals(row.kind()) && row.action().equals("REMOVED"));
            });
        });
    }

    @Test
    void anOperatorMaySayHowLongATenantKeepsItsLogAndThatIsAnEntryOfIt() {
        writeAndSeal(5);
        LogRetentionAdministration administration = server.get(LogRetentionAdministration.class);
        assertThat(administration.get(TestTenants.operator(), slug())).isEqualTo(LogRetention.DEFAULT);
        administration.put(TestTenants.operator(), slug(), new LogRetention(1));
        assertThat(TestLog.last(tenant).changes()).containsExactly("months: 13 → 1");
        TestClock.later(Duration.ofDays(32), () -> {
            purge.purgeDue();
            assertThat(found()).returns(true, LogVerificationView::intact);
            assertThat(found().startsAfter()).isPositive();
        });
    }

    @Test
    void aChainWhoseEntriesAreAllGoneGoesOnBehindItsLastCheckpoint() {
        writeAndSeal(4);
        TestClock.later(Duration.ofDays(500), () -> {
            purge.purgeDue();
            writeAndSeal(2);
            LogVerificationView left = found();
            assertThat(left.intact()).isTrue();
            assertThat(left.startsAfter()).isPositive();
        });
    }

    private void writeAndSeal(int entries) {
        for (int i = 0; i < entries; i++) {
            TestLog.write(tenant);
        }
        TestLog.seal();
    }

    private LogVerificationView found() {
        return TestLog.verified(tenant);
    }

    private String slug() {
        return tenant.tenant().slug();
    }
}
