package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.tenant.TestTenants;
import org.junit.jupiter.api.Test;

class PreferencesLogTest {

    private final Caller caller = TestTenants.newTenant();

    @Test
    void amountsStandInTheLogAsTheyAreTypedAndShown() {
        TestPreferences.change(caller, now -> TestPreferences.withCap(now, "25.50"));
        assertThat(TestLog.last(caller).changes())
                .containsExactlyInAnyOrder("capEnabled: false → true", "monthlyCap: null → 25.50");
        TestPreferences.change(caller, now -> TestPreferences.withCap(now, "1000.00"));
        assertThat(TestLog.last(caller).changes()).containsExactly("monthlyCap: 25.50 → 1000.00");
    }
}
