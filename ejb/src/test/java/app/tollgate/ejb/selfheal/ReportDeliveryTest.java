package app.tollgate.ejb.selfheal;

import static app.tollgate.ejb.selfheal.TestHealing.NEW;
import static app.tollgate.ejb.selfheal.TestHealing.NEWER;
import static app.tollgate.ejb.selfheal.TestHealing.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.ejb.report.ReportClaim;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportQueue;
import app.tollgate.ejb.schedule.Agenda;
import app.tollgate.ejb.schedule.ScheduleWork;
import app.tollgate.ejb.schedule.TestSchedules;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report tells, day after day: everything once. */
class ReportDeliveryTest {

    private static final String CRM = "crm@acme.example";

    private final TestServer server = TestServer.get();
    private final SelfHealedReport report = server.get(SelfHealedReport.class);
    private final ScheduleWork work = server.get(ScheduleWork.class);
    private final TestSchedules schedules = new TestSchedules();
    private TestHealing ada;
    private TestHealing bea;

    @BeforeEach
    void aTenantInChicagoOnATuesdayWithAHealedContact() {
        schedules.setClock("2027-06-15T12:00:00Z");
        ada = new TestHealing(TestTenants.newTenant("America/Chicago"));
        bea = new TestHealing(ada.caller);
        ada.enrich();
        bea.enrich(OLD, NEWER, bea.found);
        ada.call(NEW, 5, CallOutcome.CONNECTED);
        TestSchedules.forgetHints(ada.caller);
        set(true, CRM);
    }

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(ada.caller);
        schedules.restore();
    }

    @Test
    void everyConfirmationIsMailedOnce() {
        at("2027-06-15T13:00:01Z");
        assertThat(make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        assertThat(TestSchedules.mails(ada.caller)).containsExactly(CRM + " Self-healed contacts: June 14, 2027");

        bea.call(NEWER, 6, CallOutcome.CONNECTED);
        at("2027-06-16T13:00:01Z");
        assertThat(make()).containsExactly(told(bea, NEWER, "CONFIRMED"));
        assertThat(last().status()).isEqualTo(DeliveryStatus.SENDING);
        assertThat(last().attached()).isTrue();
        assertThat(last().rows()).isEqualTo(1);

        at("2027-06-17T13:00:01Z");
        assertThat(make()).isEmpty();
        assertThat(last().reason()).isEqualTo(DeliveryReason.EMPTY);
        assertThat(TestSchedules.mails(ada.caller)).hasSize(2);
    }

    @Test
    void theRetractionOfWhatWasToldIsToldOnce() {
        bea.call(NEWER, 6, CallOutcome.CONNECTED);
        bea.flag(NEWER);
        at("2027-06-15T13:00:01Z");
        // Retracted before the file is made, but behind its cut; Bea was retracted before anybody was told.
        ada.flag(NEW);
        assertThat(make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        at("2027-06-16T13:00:01Z");
        assertThat(make()).containsExactly(told(ada, NEW, "RETRACTED"));
        at("2027-06-17T13:00:01Z");
        assertThat(make()).isEmpty();
    }

    @Test
    void theFileHasTheColumnsInTheirOrderAndWhatIsConfirmedLaterWaits() {
        at("2027-06-15T13:00:01Z");
        bea.call(NEWER, 6, CallOutcome.CONNECTED);
        set(true, CRM, HealedColumn.OLD_NUMBER);
        ReportClaim claim = server.get(ReportQueue.class).take(ada.caller).orElseThrow();
        SentOrder order = order(claim);
        assertThat(order.columns()).containsExactly(HealedColumn.NEW_NUMBER, HealedColumn.CONTACT_NAME);
        assertThat(rows(order)).containsExactly(told(ada, NEW, "CONFIRMED"));
    }

    @Test
    void whatWasNotSentComesWithTheNext() {
        at("2027-06-15T13:00:01Z");
        server.get(ReportDesk.class).remove(ada.caller, last().reportId());
        assertThat(last().reason()).isEqualTo(DeliveryReason.REPORT_CANCELLED);
        at("2027-06-16T13:00:01Z");
        assertThat(make()).containsExactly(told(ada, NEW, "CONFIRMED"));
    }

    @Test
    void ofTwoDeliveriesAtOnceOneTellsIt() {
        server.in(
                ada.caller,
                () -> server.get(Agenda.class)
                        .runNow(ada.caller, ReportDelivery.OWNER, Timing.daily(LocalTime.of(8, 0))));
        schedules.setClock("2027-06-15T13:00:01Z");
        work.begin(ada.caller);
        CompletableFuture.allOf(work.waiting(ada.caller).stream()
                        .map(each -> CompletableFuture.runAsync(() -> work.make(ada.caller, each)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(history()).extracting(DeliveryView::status).containsOnly(DeliveryStatus.MAKING);
        assertThat(history()).hasSize(2);
        assertThat(make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        assertThat(TestSchedules.mails(ada.caller)).hasSize(1);
    }

    @Test
    void aReportThatIsOffSendsNothingAndForgetsNothing() {
        set(false, CRM);
        at("2027-06-15T13:00:01Z");
        assertThat(history()).isEmpty();
        set(true, CRM);
        at("2027-06-16T13:00:01Z");
        assertThat(make()).containsExactly(told(ada, NEW, "CONFIRMED"));
    }

    @Test
    void withoutRecipientsItGoesToThePrimaryContact() {
        set(true, null);
        at("2027-06-15T13:00:01Z");
        make();
        assertThat(last().recipients()).hasSize(1).doesNotContain(CRM);
    }

    private void set(boolean enabled, String recipient, HealedColumn... columns) {
        report.put(
                ada.caller,
                Draft.good(new SelfHealedReportSettings(
                        enabled,
                        Frequency.DAILY,
                        null,
                        null,
                        LocalTime.of(8, 0),
                        Optional.ofNullable(recipient).stream().toList(),
                        columns.length == 0
                                ? List.of(HealedColumn.NEW_NUMBER, HealedColumn.CONTACT_NAME)
                                : List.of(columns))),
                report.get(ada.caller).version());
    }

    private void at(String instant) {
        schedules.setClock(instant);
        TestSchedules.dispatch();
    }

    /** Makes the files that wait; answers what they tell. */
    private List<String> make() {
        List<String> told = new ArrayList<>();
        ReportFiles files = server.get(ReportFiles.class);
        for (Optional<ReportClaim> claim = take(); claim.isPresent(); claim = take()) {
            List<String> rows = rows(order(claim.get()));
            byte[] text = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
            files.append(ada.caller, claim.get(), new ReportPiece(text, rows.size(), "end"));
            files.seal(ada.caller, claim.get(), "abc");
            told.addAll(rows);
        }
        return told;
    }

    private Optional<ReportClaim> take() {
        return server.get(ReportQueue.class).take(ada.caller);
    }

    private SentOrder order(ReportClaim claim) {
        return SentOrder.of(
                        server.get(ReportFiles.class).resume(ada.caller, claim).order())
                .orElseThrow();
    }

    private List<String> rows(SentOrder order) {
        return server
                .get(SelfHealedContacts.class)
                .sent(ada.caller, order.delivery(), SelfHealedContacts.END, 10)
                .stream()
                .map(HealedRow::contact)
                .map(row -> told(row.contactId(), row))
                .toList();
    }

    private static String told(UUID contact, HealedView row) {
        return contact + " " + row.newNumber() + " " + row.status();
    }

    private static String told(TestHealing who, String number, String status) {
        return who.contact + " " + number + " " + status;
    }

    private DeliveryView last() {
        return history().get(0);
    }

    private List<DeliveryView> history() {
        return report.deliveries(ada.caller, new PageRequest(25, Optional.empty()))
                .items();
    }
}
