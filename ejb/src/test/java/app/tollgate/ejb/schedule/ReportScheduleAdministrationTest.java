package app.tollgate.ejb.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.schedule.DeliveryCause;
import app.tollgate.api.schedule.DeliveryReason;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.ReportFilters;
import app.tollgate.api.schedule.ReportScheduleRequest;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schedule's life as people see it: what is sent, to whom, when, and what is not. */
class ReportScheduleAdministrationTest {

    private static final String PARTNER = "partner@acme.example";

    private final TestServer server = TestServer.get();
    private final TestSchedules schedules = new TestSchedules();
    private final ReportScheduleAdministration administration = TestSchedules.administration();
    private Caller tenant;

    @BeforeEach
    void aTenantInChicagoOnATuesday() {
        schedules.setClock("2027-06-15T12:00:00Z");
        tenant = TestTenants.newTenant("America/Chicago");
        TestSchedules.forgetHints(tenant);
    }

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(tenant);
        schedules.restore();
    }

    @Test
    void aReportIsMadeAndMailedAtItsTimeAboutTheDayBefore() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER, "Ada@Acme.example"));
        assertThat(administration.get(tenant, id).nextDeliveryAt()).isEqualTo(Instant.parse("2027-06-15T13:00:00Z"));
        at("2027-06-15T12:59:59Z");
        assertThat(TestSchedules.deliveries(tenant, id)).isEmpty();

        at("2027-06-15T13:00:01Z");
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
        at("2027-06-15T13:00:01Z");
        TestSchedules.makeReports(tenant, 1);
        assertThat(only(id).recipients()).hasSize(1);
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.SENDING);
    }

    @Test
    void whatIsEmptyIsSkippedIfSoWished() {
        UUID id = TestSchedules.create(tenant, TestSchedules.request(Timing.daily(LocalTime.of(8, 0)), true, PARTNER));
        at("2027-06-15T13:00:01Z");
        TestSchedules.makeReports(tenant, 0);
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.SKIPPED);
        assertThat(only(id).reason()).isEqualTo(DeliveryReason.EMPTY);
        assertThat(TestSchedules.mails(tenant)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsLinkedOneLinkForEachRecipient() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER, "ada@acme.example"));
        at("2027-06-15T13:00:01Z");
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
        at("2027-06-18T20:00:00Z");
        at("2027-06-18T20:06:00Z");
        assertThat(only(id).from()).isEqualTo(LocalDate.of(2027, 6, 17));
        assertThat(only(id).dueAt()).isEqualTo(Instant.parse("2027-06-18T13:00:00Z"));
    }

    @Test
    void anotherTimeOnTheSameDayDeliversTheSameDaysOnce() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        at("2027-06-15T13:00:01Z");
        TestSchedules.changeTime(tenant, id, "09:00");
        assertThat(administration.get(tenant, id).nextDeliveryAt()).isEqualTo(Instant.parse("2027-06-16T14:00:00Z"));
        at("2027-06-15T14:00:01Z");
        at("2027-06-15T20:00:01Z");
        assertThat(TestSchedules.deliveries(tenant, id)).hasSize(1);
    }

    @Test
    void aPauseIsNotMadeUpFor() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        TestSchedules.setActive(tenant, id, false);
        assertThat(administration.get(tenant, id).nextDeliveryAt()).isNull();
        at("2027-06-15T13:00:01Z");
        TestSchedules.setActive(tenant, id, true);
        at("2027-06-15T13:10:00Z");
        assertThat(TestSchedules.deliveries(tenant, id)).isEmpty();
        at("2027-06-16T13:00:01Z");
        assertThat(TestSchedules.deliveries(tenant, id)).hasSize(1);
    }

    @Test
    void aRunNowIsOneAtATimeAndLeavesTheNextDeliveryAlone() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        DeliveryView run = administration.run(tenant, id);
        assertThat(run.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(run.cause()).isEqualTo(DeliveryCause.RUN_NOW);
        assertThat(run.from()).isEqualTo(LocalDate.of(2027, 6, 14));
        assertThatThrownBy(() -> administration.run(tenant, id)).satisfies(has(ProblemCode.CONFLICT));
        at("2027-06-15T12:00:05Z");
        TestSchedules.makeReports(tenant, 1);
        at("2027-06-15T13:00:01Z");
        assertThat(TestSchedules.deliveries(tenant, id))
                .extracting(DeliveryView::cause)
                .containsExactly(DeliveryCause.SCHEDULE, DeliveryCause.RUN_NOW);
        administration.run(tenant, id);
    }

    @Test
    void aFullQueueOnlyPutsTheDeliveryOff() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        for (int i = 0; i < ReportDesk.MOST_WAITING; i++) {
            server.get(ReportDesk.class)
                    .request(tenant, Draft.good(TestSchedules.daily("08:00").report(june())));
        }
        at("2027-06-15T13:00:01Z");
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.PENDING);
        TestSchedules.makeReports(tenant, 1);
        at("2027-06-15T13:01:05Z");
        assertThat(only(id).status()).isEqualTo(DeliveryStatus.MAKING);
    }

    @Test
    void aCancelledReportAndARemovedScheduleSendNothing() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        at("2027-06-15T13:00:01Z");
        server.get(ReportDesk.class).remove(tenant, only(id).reportId());
        assertThat(only(id).reason()).isEqualTo(DeliveryReason.REPORT_CANCELLED);
        at("2027-06-16T13:00:01Z");
        administration.remove(tenant, id);
        TestSchedules.makeReports(tenant, 1);
        assertThat(TestSchedules.mails(tenant)).isEmpty();
        assertThatThrownBy(() -> administration.get(tenant, id)).satisfies(has(ProblemCode.NOT_FOUND));
    }

    @Test
    void anotherTenantsScheduleIsAsUnknownAsNone() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        Caller other = TestTenants.newTenant();
        for (UUID asked : List.of(id, Ids.next())) {
            assertThatThrownBy(() -> administration.get(other, asked)).satisfies(has(ProblemCode.NOT_FOUND));
            assertThatThrownBy(() -> administration.run(other, asked)).satisfies(has(ProblemCode.NOT_FOUND));
            assertThatThrownBy(() -> administration.remove(other, asked)).satisfies(has(ProblemCode.NOT_FOUND));
            assertThatThrownBy(() -> administration.deliveries(other, asked, new PageRequest(5, Optional.empty())))
                    .satisfies(has(ProblemCode.NOT_FOUND));
        }
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        ReportScheduleRequest wrong = new ReportScheduleRequest(
                "Calls",
                ReportType.VOICE_CSV,
                null,
                Frequency.WEEKLY,
                null,
                null,
                LocalTime.of(8, 0, 1),
                Arrays.asList("nobody", PARTNER, PARTNER),
                new ReportFilters(Ids.next(), null, true),
                null,
                null);
        assertThatThrownBy(() -> administration.create(tenant, Draft.good(wrong)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder(
                                        "/dayOfWeek",
                                        "/deliveryTime",
                                        "/recipients/0",
                                        "/recipients/2",
                                        "/filters/breakOutByCaseType",
                                        "/filters/campaignId"));
    }

    @Test
    void aTenantHasFiftySchedulesAtMost() {
        for (int i = 0; i < ReportScheduleAdministration.MOST_SCHEDULES; i++) {
            TestSchedules.create(
                    tenant, TestSchedules.request(Timing.weekly(DayOfWeek.MONDAY, LocalTime.NOON), false, PARTNER));
        }
        assertThatThrownBy(() -> TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER)))
                .satisfies(has(ProblemCode.CONFLICT));
    }

    private static app.tollgate.api.schedule.DayRange june() {
        return new app.tollgate.api.schedule.DayRange(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 2));
    }

    private DeliveryView only(UUID id) {
        List<DeliveryView> all = TestSchedules.deliveries(tenant, id);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void at(String instant) {
        schedules.setClock(instant);
        TestSchedules.dispatch();
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> has(ProblemCode code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
