package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrimaryContactTest {

    private final BillingPreferences preferences = TestServer.get().get(BillingPreferences.class);
    private final Caller caller = TestTenants.newTenant();

    @Test
    void aNewTenantHasNoneAndOneThatWasChosenCanBeTakenBack() {
        assertThat(preferences.get(caller).value().primaryContactId()).isNull();
        UUID admin = preferences.contactCandidates(caller).get(0).id();
        assertThat(chosen(admin)).isEqualTo(admin);
        assertThat(chosen(null)).isNull();
    }

    private UUID chosen(UUID contact) {
        Versioned<BillingSettings> now = preferences.get(caller);
        BillingSettings old = now.value();
        BillingSettings wanted = new BillingSettings(
                contact,
                old.mode(),
                old.monthlyCap(),
                old.alertAt80Percent(),
                old.resumeOnNewMonth(),
                old.wallet(),
                old.alertRecipients());
        preferences.put(caller, Draft.good(wanted), now.version());
        return preferences.get(caller).value().primaryContactId();
    }
}
