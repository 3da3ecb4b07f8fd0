package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.LockedTable;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ApiCallsTest {

    private final TestServer server = TestServer.get();
    private final ApiCalls calls = server.get(ApiCalls.class);
    private final Caller tenant = TestTenants.newTenantWithoutPassword();

    @Test
    void aCallIsWrittenWithItsRouteStatusAndTimeUnderTheKey() {
        calls.note(call(tenant));
        assertThat(written()).isEmpty();
        calls.write();
        assertThat(written()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("POST /usage/events");
            assertThat(row.actorName()).isEqualTo("test key");
            assertThat(row.details()).containsEntry("status", 202).containsEntry("milliseconds", 11);
        });
    }

    @Test
    void callsOfSeveralTenantsStandEachInItsOwnLog() {
        Caller other = TestTenants.newTenantWithoutPassword();
        calls.note(call(tenant));
        calls.note(call(other));
        calls.note(call(tenant));
        calls.write();
        assertThat(written()).hasSize(2);
        assertThat(TestLog.of(other))
                .filteredOn(row -> row.type().equals("API_CALL"))
                .hasSize(1);
    }

    @Test
    void moreThanOnePageIsWrittenAtOnce() {
        for (int i = 0; i < 1_201; i++) {
            calls.note(call(tenant));
        }
        calls.write();
        assertThat(written()).hasSize(1_201);
    }

    @Test
    void aLogThatCannotBeWrittenKeepsItsCallsWaitingAndNobodyElses() {
        Caller nowhere = TestTenants.admin(new TenantId("no-such-tenant"));
        calls.note(call(nowhere));
        calls.note(call(tenant));
        calls.write();
        assertThat(written()).hasSize(1);
        for (int i = 1; i < WaitingCalls.ROOM; i++) {
            assertThat(calls.hasRoom(nowhere.tenant())).isTrue();
            calls.note(call(nowhere));
        }
        assertThat(calls.hasRoom(nowhere.tenant())).isFalse();
        assertThat(calls.hasRoom(tenant.tenant())).isTrue();
        calls.leaveOut(nowhere.tenant());
        calls.leaveOut(nowhere.tenant());
        TestTenants.found(nowhere.tenant());
        calls.writeLast(Duration.ofSeconds(1));
        assertThat(calls.hasRoom(nowhere.tenant())).isTrue();
        List<TestLog.Row> found = TestLog.of(nowhere).stream()
                .filter(row -> row.type().equals("API_CALL"))
                .toList();
        assertThat(found).hasSize(WaitingCalls.ROOM + 1);
        assertThat(found)
                .filteredOn(row -> row.action().equals("CALLS_LEFT_OUT"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("calls", 2));
    }

    @Test
    void aStopTriesALockedLogUntilTheLockIsGone() throws Exception {
        LockedTable lock = LockedTable.of(tenant, "system_log");
        calls.note(call(tenant));
        calls.write();
        Thread freeing = new Thread(() -> {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            lock.close();
        });
        freeing.start();
        calls.writeLast(Duration.ofSeconds(4));
        freeing.join();
        assertThat(written()).hasSize(1);
    }

    private List<TestLog.Row> written() {
        return TestLog.of(tenant).stream()
                .filter(row -> row.type().equals("API_CALL"))
                .toList();
    }

    private static ApiCall call(Caller caller) {
        return new ApiCall(caller, "POST", "/usage/events", 202, 11, Instant.parse("2026-11-23T20:00:00Z"));
    }
}
