package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Instant;
import java.util.List;
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
    void whoFindsNoRoomWritesThemOut() {
        for (int i = 0; i <= ApiCalls.MOST; i++) {
            calls.note(call(tenant));
        }
        assertThat(written()).hasSize(ApiCalls.MOST);
        calls.write();
        assertThat(written()).hasSize(ApiCalls.MOST + 1);
    }

    @Test
    void aLogThatCannotBeWrittenKeepsItsCallsWaitingAndNobodyElses() {
        Caller nowhere = TestTenants.admin(new TenantId("no-such-tenant"));
        calls.note(call(nowhere));
        calls.note(call(tenant));
        org.assertj.core.api.Assertions.assertThatThrownBy(calls::write).isInstanceOf(RuntimeException.class);
        assertThat(written()).hasSize(1);
        for (int i = 0; i < ApiCalls.MOST; i++) {
            calls.note(call(nowhere));
        }
        calls.note(call(tenant));
        TestTenants.found(nowhere.tenant());
        calls.write();
        List<TestLog.Row> found = TestLog.of(nowhere).stream()
                .filter(row -> row.type().equals("API_CALL"))
                .toList();
        assertThat(found).hasSize(ApiCalls.MOST + 1);
        assertThat(found.get(found.size() - 1)).returns("CALLS_LEFT_OUT", TestLog.Row::action);
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
