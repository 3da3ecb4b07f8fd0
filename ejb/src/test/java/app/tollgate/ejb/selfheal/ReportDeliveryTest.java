package app.tollgate.ejb.selfheal;

import static app.tollgate.ejb.selfheal.TestHealedReport.CRM;
import static app.tollgate.ejb.selfheal.TestHealedReport.told;
import static app.tollgate.ejb.selfheal.TestHealing.NEW;
import static app.tollgate.ejb.selfheal.TestHealing.NEWER;
import static app.tollgate.ejb.selfheal.TestHealing.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.schedule.ScheduleWork;
import app.tollgate.ejb.schedule.TestSchedules;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report tells, day after day: everything once. */
class ReportDeliveryTest {

    private final TestServer server = TestServer.get();
    private final SelfHealedReport report = server.get(SelfHealedReport.class);
    private final ScheduleWork work = server.get(ScheduleWork.class);
    private final TestSchedules schedules = new TestSchedules();
    private TestHealing ada;
    private TestHealing bea;
    private TestHealedReport sent;

    @BeforeEach
    void aTenantInChicagoOnATuesdayWithAHealedContact() {
        schedules.setClock("2027-06-15T12:00:00Z");
        ada = new TestHealing(TestTenants.newTenant("America/Chicago"));
        bea = new TestHealing(ada.caller);
        ada.enrich();
        bea.enrich(OLD, NEWER, bea.found);
        ada.call(NEW, 5, CallOutcome.CONNECTED);
        TestSchedules.forgetHints(ada.caller);
        sent = new TestHealedReport(ada.caller);
        sent.set(true, CRM);
    }

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(ada.caller);
        schedules.restore();
    }

    @Test
    void everyConfirmationIsMailedOnce() {
        at("2027-06-15T13:00:01Z");
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        assertThat(TestSchedules.mails(ada.caller)).containsExactly(CRM + " Self-healed contacts: June 14, 2027");

        bea.call(NEWER, 6, CallOutcome.CONNECTED);
        at("2027-06-16T13:00:01Z");
        assertThat(sent.make()).containsExactly(told(bea, NEWER, "CONFIRMED"));
        assertThat(sent.last().status()).isEqualTo(DeliveryStatus.SENDING);
        assertThat(sent.last().attached()).isTrue();
        assertThat(sent.last().rows()).isEqualTo(1);

        at("2027-06-17T13:00:01Z");
        assertThat(sent.make()).isEmpty();
        assertThat(sent.last().reason()).isEqualTo(DeliveryReason.EMPTY);
        assertThat(TestSchedules.mails(ada.caller)).hasSize(2);
    }

    @Test
    void theRetractionOfWhatWasToldIsToldOnce() {
        bea.call(NEWER, 6, CallOutcome.CONNECTED);
        bea.flag(NEWER);
        at("2027-06-15T13:00:01Z");
        // Retracted before the file is made, but behind its cut; Bea was retracted before anybody was told.
        ada.flag(NEW);
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        at("2027-06-16T13:00:01Z");
        assertThat(sent.make()).containsExactly(told(ada, NEW, "RETRACTED"));
        at("2027-06-17T13:00:01Z");
        assertThat(sent.make()).isEmpty();
    }

    @Test
    void theFileHasTheColumnsInTheirOrderAndWhatIsConfirmedLaterWaits() {
        at("2027-06-15T13:00:01Z");
        bea.call(NEWER, 6, CallOutcome.CONNECTED);
        sent.set(true, CRM, HealedColumn.OLD_NUMBER);
        JobClaim claim = sent.take().orElseThrow();
        SentOrder order = sent.order(claim);
        assertThat(order.columns()).containsExactly(HealedColumn.NEW_NUMBER, HealedColumn.CONTACT_NAME);
        assertThat(sent.rows(order)).containsExactly(told(ada, NEW, "CONFIRMED"));
    }

    @Test
    void whatWasNotSentComesWithTheNext() {
        at("2027-06-15T13:00:01Z");
        server.get(ReportDesk.class).remove(ada.caller, sent.last().reportId());
        assertThat(sent.last().reason()).isEqualTo(DeliveryReason.REPORT_CANCELLED);
        at("2027-06-16T13:00:01Z");
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
    }

    @Test
    void ofTwoDeliveriesAtOnceOneTellsIt() {
        report.run(ada.caller);
        schedules.setClock("2027-06-15T13:00:01Z");
        work.begin(ada.caller);
        CompletableFuture.allOf(work.waiting(ada.caller).stream()
                        .map(each -> CompletableFuture.runAsync(() -> work.make(ada.caller, each)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(sent.history()).extracting(DeliveryView::status).containsOnly(DeliveryStatus.MAKING);
        assertThat(sent.history()).hasSize(2);
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        assertThat(TestSchedules.mails(ada.caller)).hasSize(1);
    }

    @Test
    void aReportThatIsOffSendsNothingAndForgetsNothing() {
        sent.set(false, CRM);
        at("2027-06-15T13:00:01Z");
        assertThat(sent.history()).isEmpty();
        sent.set(true, CRM);
        at("2027-06-16T13:00:01Z");
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
    }

    @Test
    void withoutRecipientsItGoesToThePrimaryContact() {
        sent.set(true, null);
        at("2027-06-15T13:00:01Z");
        sent.make();
        assertThat(sent.last().recipients()).hasSize(1).doesNotContain(CRM);
    }

    private void at(String instant) {
        schedules.setClock(instant);
        TestSchedules.dispatch();
    }
}
