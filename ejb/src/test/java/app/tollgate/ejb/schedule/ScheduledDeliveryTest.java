package app.tollgate.ejb.schedule;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.report.ReportView;
import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.shared.TestServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a schedule sends, to whom and when, and what it does not send. */
class ScheduledDeliveryTest {

    private static final String PARTNER = "partner@acme.example";

    private final TestServer server = TestServer.get();
    private final TestSchedules schedules = new TestSchedules();
    private final ReportScheduleAdministration administration = TestSchedules.administration();
    private final Caller tenant = schedules.found("2027-06-15T12:00:00Z");

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(tenant);
        schedules.restore();
    }

    @Test
    void aReportIsMadeAndMailedAtItsTimeAboutTheDayBefore() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER, "Ada@Acme.example"));
        assertThat(administration.get(tenant, id).nextDeliveryAt()).isEqualTo(Instant.parse("2027-06-15T13:00:00Z"));
        schedules.at("2027-06-15T12:59:59Z");
        assertThat(TestSchedules.deliveries(tenant, id)).isEmpty();

        schedules.at("2027-06-15T13:00:01Z");
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.MAKING);
        ReportView report = server.get(ReportDesk.class).get(tenant, only(id).reportId());
        assertThat(report.from()).isEqualTo(LocalDate.of(2027, 6, 14));
        assertThat(report.createdBy()).isEqualTo("Calls");
        TestSchedules.makeReports(tenant, 3);

        DeliveryView sent = only(id);
        assertThat(sent.status()).isEqualTo(DeliveryStatus.SENDING);
        assertThat(sent.recipients()).containsExactly(PARTNER, "ada@acme.example");
        assertThat(sent.attached()).isTrue();
        assertThat(sent.rows()).isEqualTo(3);
        assertThat(TestSchedules.mails(tenant))
                .containsExactlyInAnyOrder(PARTNER + " Calls: June 14, 2027", "ada@acme.example Calls: June 14, 2027");
        assertThat(administration.get(tenant, id).nextDeliveryAt()).isEqualTo(Instant.parse("2027-06-16T13:00:00Z"));
    }

    @Test
    void withoutRecipientsItGoesToThePrimaryContact() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00"));
        schedules.at("2027-06-15T13:00:01Z");
        TestSchedules.makeReports(tenant, 1);
        assertThat(only(id).recipients()).hasSize(1);
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.SENDING);
    }

    @Test
    void whatIsEmptyIsSkippedIfSoWished() {
        UUID id = TestSchedules.create(tenant, TestSchedules.request(Timing.daily(LocalTime.of(8, 0)), true, PARTNER));
        schedules.at("2027-06-15T13:00:01Z");
        TestSchedules.makeReports(tenant, 0);
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.SKIPPED);
        assertThat(only(id).reason()).isEqualTo(DeliveryReason.EMPTY);
        assertThat(TestSchedules.mails(tenant)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsLinkedOneLinkForEachRecipient() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER, "ada@acme.example"));
        schedules.at("2027-06-15T13:00:01Z");
        TestSchedules.makeReports(tenant, 600_000);
        assertThat(only(id).attached()).isFalse();
        assertThat(TestSchedules.number(tenant, "select count(*) from schedule_link"))
                .isEqualTo(2);
        assertThat(TestSchedules.number(tenant, "select count(*) from outbox_message where attachment is not null"))
                .isZero();
    }

    @Test
    void ofWhatWasMissedWhileEverythingWasDownTheLastIsSentOnce() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        schedules.at("2027-06-18T20:00:00Z");
        schedules.at("2027-06-18T20:06:00Z");
        assertThat(only(id).from()).isEqualTo(LocalDate.of(2027, 6, 17));
        assertThat(only(id).dueAt()).isEqualTo(Instant.parse("2027-06-18T13:00:00Z"));
    }

    @Test
    void aFullQueueOnlyPutsTheDeliveryOff() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        for (int i = 0; i < ReportDesk.MOST_WAITING; i++) {
            server.get(ReportDesk.class)
                    .request(tenant, Draft.good(TestSchedules.daily("08:00").report(june())));
        }
        schedules.at("2027-06-15T13:00:01Z");
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.PENDING);
        TestSchedules.makeReports(tenant, 1);
        schedules.at("2027-06-15T13:01:05Z");
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.MAKING);
    }

    @Test
    void aCancelledReportAndARemovedScheduleSendNothing() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        schedules.at("2027-06-15T13:00:01Z");
        server.get(ReportDesk.class).remove(tenant, only(id).reportId());
        assertThat(only(id).reason()).isEqualTo(DeliveryReason.REPORT_CANCELLED);
        schedules.at("2027-06-16T13:00:01Z");
        administration.remove(tenant, id);
        TestSchedules.makeReports(tenant, 1);
        assertThat(TestSchedules.mails(tenant)).isEmpty();
        refuses(ProblemCode.NOT_FOUND, () -> administration.get(tenant, id));
    }

    private DeliveryView only(UUID id) {
        List<DeliveryView> all = TestSchedules.deliveries(tenant, id);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static DayRange june() {
        return new DayRange(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 2));
    }
}
