package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.AlertDelivery;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.spending.AlertView;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillingAlertsTest {

    private static final PageRequest FIRST = new PageRequest(25, Optional.empty());

    private final TestServer server = TestServer.get();
    private final SpendingReading reading = server.get(SpendingReading.class);
    private final Sql sql = server.get(Sql.class);
    private final Caller caller = TestTenants.newTenant();
    private final String ada = "ada@" + caller.tenant().slug() + ".example";

    @Test
    void anAlertIsRaisedOnceACauseAndListedWithWhatItTold() {
        assertThat(raise("2026-11/1")).isTrue();
        assertThat(raise("2026-11/1")).isFalse();
        assertThat(raise("2026-11/2")).isTrue();

        List<AlertView> alerts = reading.alerts(caller, FIRST).items();
        assertThat(alerts).hasSize(2);
        assertThat(alerts.get(0).kind()).isEqualTo(AlertKind.CAP_REACHED);
        assertThat(alerts.get(0).recipients()).containsExactly(ada);
        assertThat(alerts.get(0).facts()).isEqualTo(Map.of("spent", "12.345", "cap", "10.00"));
    }

    @Test
    void anAlertIsDeliveredWhenAllItsMailsAre() {
        TestPreferences.change(
                caller, now -> TestPreferences.withRecipients(now, List.of("jo@acme.example", "kim@acme.example")));
        raise("1");
        assertThat(delivery()).isEqualTo(AlertDelivery.PENDING);
        mail(ada, "sent_at = now()");
        mail("jo@acme.example", "failed_at = now()");
        assertThat(delivery()).isEqualTo(AlertDelivery.PENDING);
        mail("kim@acme.example", "sent_at = now()");
        assertThat(delivery()).isEqualTo(AlertDelivery.FAILED);
        mail("jo@acme.example", "failed_at = null, sent_at = now()");
        assertThat(delivery()).isEqualTo(AlertDelivery.SENT);
        mail("jo@acme.example", "withheld = true");
        assertThat(delivery()).isEqualTo(AlertDelivery.WITHHELD);
    }

    @Test
    void mailsThatAreNoLongerKeptAreNotGuessedAt() {
        raise("1");
        server.in(caller, () -> sql.update("delete from outbox_message where kind = 'billing-alert'"));
        assertThat(delivery()).isEqualTo(AlertDelivery.UNKNOWN);
    }

    @Test
    void anAlertThatNobodyWasThereToReceiveSaysSo() {
        server.in(caller, () -> sql.update("update user_account set active = false"));
        raise("1");
        assertThat(reading.alerts(caller, FIRST).items().get(0).recipients()).isEmpty();
        assertThat(delivery()).isEqualTo(AlertDelivery.NO_RECIPIENTS);
    }

    @Test
    void pagesShowEachAlertOnceTheNewestFirst() {
        for (int cause = 0; cause < 5; cause++) {
            raise("c" + cause);
        }
        Page<AlertView> first = reading.alerts(caller, new PageRequest(3, Optional.empty()));
        raise("meanwhile");
        Page<AlertView> second = reading.alerts(caller, new PageRequest(3, place(first)));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        assertThatThrownBy(() -> reading.alerts(caller, new PageRequest(3, Optional.of("nonsense"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.errors().get(0).parameter()).isEqualTo("cursor"));
    }

    @Test
    void aForeignTenantSeesNoAlert() {
        raise("1");
        assertThat(reading.alerts(TestTenants.newTenant(), FIRST).items()).isEmpty();
    }

    private static Optional<String> place(Page<AlertView> page) {
        return page.nextCursor().flatMap(PageRequest::decode);
    }

    private boolean raise(String cause) {
        AlertFacts facts = new AlertFacts().with("spent", Money.parse("12.345")).with("cap", Money.parse("10.00"));
        return server.in(caller, () -> server.get(AlertDesk.class).raise(caller, AlertKind.CAP_REACHED, cause, facts));
    }

    private void mail(String recipient, String state) {
        int changed = server.in(
                caller,
                () -> sql.update(
                        "update outbox_message set " + state + " where kind = 'billing-alert' and recipient = ?",
                        recipient));
        assertThat(changed).isEqualTo(1);
    }

    private AlertDelivery delivery() {
        return reading.alerts(caller, FIRST).items().get(0).delivery();
    }
}
