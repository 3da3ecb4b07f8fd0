package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.ChainFault;
import app.tollgate.api.audit.ChainFault.Reason;
import app.tollgate.api.audit.LogCheckpoint;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TestDatabase;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The sealed log of a new tenant, and what somebody with every right in the database does to it. */
final class TamperedLog {

    /** How many entries it has at least. */
    static final int ENTRIES = 30;

    private static final int SEALED_AT_ONCE = 10;
    private static final TestServer SERVER = TestServer.get();

    private final Caller tenant;

    private TamperedLog(Caller tenant) {
        this.tenant = tenant;
    }

    /** Untouched as yet, with numbered entries that were sealed ten by ten. */
    static TamperedLog sealed() {
        Caller tenant = TestTenants.newTenant();
        for (int i = 0; i < ENTRIES; i++) {
            SERVER.get(SystemLog.class).add(tenant, TestLog.event().with("number", i));
            if (i % SEALED_AT_ONCE == SEALED_AT_ONCE - 1) {
                TestLog.seal();
            }
        }
        TestLog.seal();
        return new TamperedLog(tenant);
    }

    Caller tenant() {
        return tenant;
    }

    void write() {
        TestLog.write(tenant);
    }

    long receiptAt(long position) {
        return TestLog.number(tenant, "select receipt from system_log_seal where position = " + position);
    }

    void tamper(String statement) {
        tamper(tenant, statement);
    }

    static void tamper(Caller whose, String statement) {
        try (Connection owner = TestDatabase.owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("set search_path = " + whose.tenant().schema());
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    LogVerificationView verified() {
        return TestLog.verified(tenant);
    }

    void assertBroken(Reason reason, long position) {
        LogVerificationView found = verified();
        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken()).returns(reason, ChainFault::reason).returns(position, ChainFault::position);
    }

    /** What tells readers of an exported file that its chain should go on. */
    Optional<LogCheckpoint> severed() {
        return SERVER.get(LogExport.class).begin(tenant, LogFilter.NONE, "JSON").severed();
    }
}
