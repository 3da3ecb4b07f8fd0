package app.tollgate.ejb.spending;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.access.AdminContact;
import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.UserView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.access.Team;
import app.tollgate.ejb.access.TestTeam;
import app.tollgate.ejb.shared.TestServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may be the primary contact, and who gets its letters when nobody is. */
class PrimaryContactTest {

    private final TestServer server = TestServer.get();
    private final BillingPreferences preferences = server.get(BillingPreferences.class);
    private final TestTeam company = new TestTeam();
    private final Caller caller = company.admin;

    @Test
    void aNewTenantHasNoneAndOneThatWasChosenCanBeTakenBack() {
        assertThat(preferences.get(caller).value().primaryContactId()).isNull();
        UUID admin = preferences.contactCandidates(caller).get(0).id();
        assertThat(chosen(admin)).isEqualTo(admin);
        assertThat(chosen(null)).isNull();
    }

    @Test
    void onlyActiveAdminsMayBecomeTheContact() {
        UserView billing = company.join("kim@acme.example", Role.BILLING);
        UserView gone = company.join("sam@acme.example", Role.ADMIN);
        deactivate(gone);
        assertThat(preferences.contactCandidates(caller))
                .extracting(AdminContact::name)
                .containsExactly("Ada Admin");
        for (UserView person : List.of(billing, gone)) {
            refuses(
                    ProblemCode.INVALID,
                    () -> TestPreferences.change(
                            caller, settings -> TestPreferences.withContact(settings, person.id())));
        }
    }

    @Test
    void aContactThatIsDeactivatedStandsButAllActiveAdminsTakeOver() {
        UserView lee = company.join("lee@acme.example", Role.ADMIN);
        TestPreferences.change(caller, settings -> TestPreferences.withContact(settings, lee.id()));
        assertThat(recipients()).containsExactly("lee@acme.example");

        deactivate(lee);

        assertThat(recipients()).containsExactly("ada@" + caller.tenant().slug() + ".example");
        assertThat(preferences.get(caller).value().primaryContactId()).isEqualTo(lee.id());
        assertThat(preferences.contactCandidates(caller))
                .extracting(AdminContact::id)
                .doesNotContain(lee.id());
        // What GET answered is taken back unchanged; chosen anew it would be refused.
        TestPreferences.change(caller, settings -> settings);
        TestPreferences.change(caller, settings -> TestPreferences.withContact(settings, null));
        refuses(
                ProblemCode.INVALID,
                () -> TestPreferences.change(caller, settings -> TestPreferences.withContact(settings, lee.id())));
    }

    private UUID chosen(UUID contact) {
        TestPreferences.change(caller, settings -> TestPreferences.withContact(settings, contact));
        return preferences.get(caller).value().primaryContactId();
    }

    private void deactivate(UserView person) {
        server.get(Team.class)
                .change(
                        caller,
                        person.id(),
                        now -> Draft.good(new ChangeUserRequest(now.name(), now.email(), now.roles(), false)));
    }

    private List<String> recipients() {
        return server.in(caller, () -> server.get(AlertRecipients.class).addresses());
    }
}
