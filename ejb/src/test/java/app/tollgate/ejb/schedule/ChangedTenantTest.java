package app.tollgate.ejb.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of deliveries when the tenant itself changes, its time zone or its status; and of a demo's. */
class ChangedTenantTest {

    private static final String PARTNER = "partner@acme.example";

    private final TestSchedules schedules = new TestSchedules();
    private Caller tenant;
    private UUID daily;

    @BeforeEach
    void aDailyReportInChicagoThatWasSentOnce() {
        tenant = schedules.found("2027-06-14T12:00:00Z");
        daily = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        schedules.at("2027-06-14T13:00:01Z");
        TestSchedules.makeReports(tenant, 1);
    }

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(tenant);
        schedules.restore();
    }

    @Test
    void aZoneFurtherEastMissesNoDayAndRepeatsNone() {
        // Half past seven in Chicago, half past nine in the evening in Tokyo: there the report of the 14th was due long
        // ago.
        schedules.setClock("2027-06-15T12:30:00Z");
        TestTenants.setTimeZone(tenant, "Asia/Tokyo");
        schedules.at("2027-06-15T12:35:00Z");
        assertThat(history()).containsExactly("2027-06-14 MAKING", "2027-06-13 SENDING");
        assertThat(last().dueAt()).isEqualTo(Instant.parse("2027-06-14T23:00:00Z"));
        schedules.at("2027-06-15T13:00:01Z");
        assertThat(history()).hasSize(2);
        schedules.at("2027-06-15T23:00:01Z");
        TestSchedules.makeReports(tenant, 1);
        assertThat(history()).containsExactly("2027-06-15 SENDING", "2027-06-14 SENDING", "2027-06-13 SENDING");
    }

    @Test
    void aZoneFurtherWestRepeatsNoDayAndMissesNone() {
        TestTenants.setTimeZone(tenant, "Asia/Tokyo");
        schedules.at("2027-06-14T23:00:01Z");
        schedules.at("2027-06-15T23:00:01Z");
        assertThat(last().from()).isEqualTo("2027-06-15");
        // In Chicago the 15th is not over yet, but its report is sent.
        TestTenants.setTimeZone(tenant, "America/Chicago");
        schedules.at("2027-06-15T23:35:00Z");
        schedules.at("2027-06-16T13:00:01Z");
        assertThat(history()).hasSize(3);
        assertThat(TestSchedules.administration().get(tenant, daily).nextDeliveryAt())
                .isEqualTo(Instant.parse("2027-06-17T13:00:00Z"));
        schedules.at("2027-06-17T13:00:01Z");
        TestSchedules.makeReports(tenant, 1);
        assertThat(history())
                .containsExactly(
                        "2027-06-16 SENDING", "2027-06-15 SENDING", "2027-06-14 SENDING", "2027-06-13 SENDING");
    }

    @Test
    void aDeliveryThatIsUnderWayKeepsItsDays() {
        schedules.at("2027-06-15T13:00:01Z");
        TestTenants.setTimeZone(tenant, "Pacific/Auckland");
        TestSchedules.makeReports(tenant, 1);
        assertThat(TestSchedules.mails(tenant))
                .containsExactly(PARTNER + " Calls: June 13, 2027", PARTNER + " Calls: June 14, 2027");
    }

    @Test
    void whileAnAccountIsSuspendedNothingIsSentAndNothingOfItIsSentLater() {
        TestTenants.setStatus(tenant, TenantStatus.SUSPENDED);
        schedules.at("2027-06-15T13:00:01Z");
        schedules.at("2027-06-16T13:00:01Z");
        assertThat(last().reason()).isEqualTo(DeliveryReason.SUSPENDED);
        assertThat(TestSchedules.number(tenant, "select count(*) from report")).isEqualTo(1);

        TestTenants.setStatus(tenant, TenantStatus.ACTIVE);
        schedules.at("2027-06-16T14:00:00Z");
        assertThat(history()).containsExactly("2027-06-15 SKIPPED", "2027-06-14 SKIPPED", "2027-06-13 SENDING");
        schedules.at("2027-06-17T13:00:01Z");
        TestSchedules.makeReports(tenant, 1);
        assertThat(history().get(0)).isEqualTo("2027-06-16 SENDING");
        assertThat(TestSchedules.mails(tenant)).hasSize(2);
    }

    @Test
    void aReportThatIsFinishedWhileTheAccountIsSuspendedIsNotSent() {
        schedules.at("2027-06-15T13:00:01Z");
        TestTenants.setStatus(tenant, TenantStatus.SUSPENDED);
        TestSchedules.makeReports(tenant, 1);
        assertThat(last().reason()).isEqualTo(DeliveryReason.SUSPENDED);
        TestTenants.setStatus(tenant, TenantStatus.ACTIVE);
        schedules.at("2027-06-15T14:00:00Z");
        assertThat(history()).containsExactly("2027-06-14 SKIPPED", "2027-06-13 SENDING");
        assertThat(TestSchedules.mails(tenant)).hasSize(1);
    }

    @Test
    void aDemosMailsStayInItsOutboxAndTheHistorySaysSo() {
        Caller demo = TestTenants.newDemo();
        TestSchedules.forgetHints(demo);
        UUID id = TestSchedules.create(demo, TestSchedules.daily("08:00", PARTNER));
        schedules.at("2027-06-15T13:00:01Z");
        TestSchedules.makeReports(demo, 1);
        assertThat(TestSchedules.deliveries(demo, id))
                .extracting(DeliveryView::status)
                .containsExactly(DeliveryStatus.WITHHELD);
        assertThat(TestSchedules.number(
                        demo, "select count(*) from outbox_message where withheld and kind = 'schedule'"))
                .isEqualTo(1);
        assertThat(TestSchedules.number(
                        demo,
                        "select count(*) from platform.tenant_work where kind = 'mail' and tenant = '"
                                + demo.tenant().slug() + "'"))
                .isZero();
        assertThat(
                        TestSchedules.number(
                                demo,
                                "select count(*) from system_log where action = 'REPORT_MAILED' and details::json ->> 'withheld' = 'true'"))
                .isEqualTo(1);
    }

    /** Newest first: the first day, and how far it is. */
    private List<String> history() {
        return TestSchedules.deliveries(tenant, daily).stream()
                .map(delivery -> delivery.from() + " " + delivery.status())
                .toList();
    }

    private DeliveryView last() {
        return TestSchedules.deliveries(tenant, daily).get(0);
    }
}
