package app.tollgate.ejb.selfheal;

import static app.tollgate.ejb.selfheal.TestHealedReport.CRM;
import static app.tollgate.ejb.selfheal.TestHealedReport.told;
import static app.tollgate.ejb.selfheal.TestHealing.NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.schedule.DeliveryCause;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.ejb.schedule.TestSchedules;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report when somebody wants it now, and when the tenant itself changes meanwhile: everything is still told once. */
class ReportRunTest {

    private final TestServer server = TestServer.get();
    private final SelfHealedReport report = server.get(SelfHealedReport.class);
    private final TestSchedules schedules = new TestSchedules();
    private TestHealing ada;
    private TestHealedReport sent;

    @BeforeEach
    void aTenantInChicagoOnATuesdayWithAHealedContact() {
        schedules.setClock("2027-06-15T12:00:00Z");
        ada = new TestHealing(TestTenants.newTenant("America/Chicago"));
        ada.enrich();
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
    void itTellsWhatNobodyWasToldAlsoWhileTheReportIsOff() {
        sent.set(false, CRM);
        assertThat(report.next(ada.caller)).isEmpty();
        DeliveryView run = report.run(ada.caller);
        assertThat(run.cause()).isEqualTo(DeliveryCause.RUN_NOW);
        assertThat(run.from()).isEqualTo(LocalDate.of(2027, 6, 14));
        assertThat(refusal(ada.caller)).isEqualTo(ProblemCode.CONFLICT);
        TestSchedules.dispatch();
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        assertThat(TestSchedules.mails(ada.caller)).hasSize(1);
        assertThat(requested()).containsExactly("SELF_HEALED_REPORT " + run.id());

        report.run(ada.caller);
        TestSchedules.dispatch();
        assertThat(sent.make()).isEmpty();
        assertThat(sent.last().reason()).isEqualTo(DeliveryReason.EMPTY);
    }

    @Test
    void beforeItIsSaidHowOftenItIsSentNothingCanBeRun() {
        assertThat(refusal(TestTenants.newTenant())).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void anotherTenantsReportHasAHistoryOfItsOwn() {
        report.run(ada.caller);
        assertThat(new TestHealedReport(TestTenants.newTenant()).history()).isEmpty();
    }

    @Test
    void whatASuspensionKeptBackIsToldAfterIt() {
        at("2027-06-15T13:00:01Z");
        TestTenants.setStatus(ada.caller, TenantStatus.SUSPENDED);
        sent.make();
        assertThat(sent.last().reason()).isEqualTo(DeliveryReason.SUSPENDED);
        at("2027-06-16T13:00:01Z");
        assertThat(sent.last().reason()).isEqualTo(DeliveryReason.SUSPENDED);
        assertThat(TestSchedules.mails(ada.caller)).isEmpty();
        TestTenants.setStatus(ada.caller, TenantStatus.ACTIVE);
        at("2027-06-17T13:00:01Z");
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        assertThat(TestSchedules.mails(ada.caller)).hasSize(1);
    }

    @Test
    void aChangeOfTheTimeZoneTellsNothingTwice() {
        at("2027-06-15T13:00:01Z");
        TestTenants.setTimeZone(ada.caller, "Asia/Tokyo");
        assertThat(sent.make()).containsExactly(told(ada, NEW, "CONFIRMED"));
        at("2027-06-15T23:00:01Z");
        assertThat(sent.make()).isEmpty();
        assertThat(sent.history())
                .extracting(DeliveryView::from)
                .containsExactly(LocalDate.of(2027, 6, 15), LocalDate.of(2027, 6, 14));
    }

    private ProblemCode refusal(Caller tenant) {
        return catchThrowableOfType(ProblemException.class, () -> report.run(tenant))
                .code();
    }

    /** What the log tells of runs: which record, which delivery. */
    private List<String> requested() {
        return server.in(
                ada.caller,
                () -> server.get(Sql.class)
                        .list(
                                "select target_kind || ' ' || (details::json ->> 'delivery') from system_log"
                                        + " where action = 'DELIVERY_REQUESTED'",
                                row -> row.getString(1)));
    }

    private void at(String instant) {
        schedules.setClock(instant);
        TestSchedules.dispatch();
    }
}
