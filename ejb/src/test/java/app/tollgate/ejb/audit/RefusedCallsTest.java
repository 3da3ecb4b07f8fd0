package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedCallsTest {

    private final RefusedCalls refused = TestServer.get().get(RefusedCalls.class);
    private final Caller tenant = TestTenants.newTenantWithoutPassword();

    @Test
    void howeverOftenAKeyIsRefusedItsTenantsLogHasOneEntryAMinuteWithTheNumber() {
        for (int call = 0; call < 1_000; call++) {
            refused.note(call(tenant), "REVOKED_OR_EXPIRED");
        }
        refused.write();
        refused.note(call(tenant), "REVOKED_OR_EXPIRED");
        refused.write();
        assertThat(written()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("POST /usage/events");
            assertThat(row.actorName()).isEqualTo("test key");
            assertThat(row.details())
                    .containsEntry("status", 401)
                    .containsEntry("reason", "REVOKED_OR_EXPIRED")
                    .containsEntry("calls", 1_000);
        });
    }

    @Test
    void aTenantWhoseLogTakesNothingKeepsNobodyElseFromTheirs() {
        refused.note(call(TestTenants.admin(new TenantId("nowhere-at-all"))), "WRONG_ADDRESS");
        refused.note(call(tenant), "WRONG_ADDRESS");
        refused.write();
        assertThat(written()).hasSize(1);
    }

    private List<TestLog.Row> written() {
        return TestLog.of(tenant).stream()
                .filter(row -> row.type().equals("API_CALL"))
                .toList();
    }

    private static ApiCall call(Caller caller) {
        return new ApiCall(caller, "POST", "/usage/events", 401, 1, Instant.parse("2026-11-23T20:00:00Z"));
    }
}
