package app.tollgate.ejb.schedule;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.schedule.DeliveryCause;
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
import org.junit.jupiter.api.Test;

/** What people do with a schedule, change, pause, run or remove it, and what they are refused. */
class ReportScheduleAdministrationTest {

    private static final String PARTNER = "partner@acme.example";

    private final TestSchedules schedules = new TestSchedules();
    private final ReportScheduleAdministration administration = TestSchedules.administration();
    private final Caller tenant = schedules.found("2027-06-15T12:00:00Z");

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(tenant);
        schedules.restore();
    }

    @Test
    void anotherTimeOnTheSameDayDeliversTheSameDaysOnce() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        schedules.at("2027-06-15T13:00:01Z");
        TestSchedules.changeTime(tenant, id, "09:00");
        assertThat(administration.get(tenant, id).nextDeliveryAt()).isEqualTo(Instant.parse("2027-06-16T14:00:00Z"));
        schedules.at("2027-06-15T14:00:01Z");
        schedules.at("2027-06-15T20:00:01Z");
        assertThat(TestSchedules.deliveries(tenant, id)).hasSize(1);
    }

    @Test
    void aPauseIsNotMadeUpFor() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        TestSchedules.setActive(tenant, id, false);
        assertThat(administration.get(tenant, id).nextDeliveryAt()).isNull();
        schedules.at("2027-06-15T13:00:01Z");
        TestSchedules.setActive(tenant, id, true);
        schedules.at("2027-06-15T13:10:00Z");
        assertThat(TestSchedules.deliveries(tenant, id)).isEmpty();
        schedules.at("2027-06-16T13:00:01Z");
        assertThat(TestSchedules.deliveries(tenant, id)).hasSize(1);
    }

    @Test
    void aRunNowIsOneAtATimeAndLeavesTheNextDeliveryAlone() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        DeliveryView run = administration.run(tenant, id);
        assertThat(run.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(run.cause()).isEqualTo(DeliveryCause.RUN_NOW);
        assertThat(run.from()).isEqualTo(LocalDate.of(2027, 6, 14));
        refuses(ProblemCode.CONFLICT, () -> administration.run(tenant, id));
        schedules.at("2027-06-15T12:00:05Z");
        TestSchedules.makeReports(tenant, 1);
        schedules.at("2027-06-15T13:00:01Z");
        assertThat(TestSchedules.deliveries(tenant, id))
                .extracting(DeliveryView::cause)
                .containsExactly(DeliveryCause.SCHEDULE, DeliveryCause.RUN_NOW);
        administration.run(tenant, id);
    }

    @Test
    void anotherTenantsScheduleIsAsUnknownAsNone() {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER));
        Caller other = TestTenants.newTenant();
        for (UUID asked : List.of(id, Ids.next())) {
            refuses(ProblemCode.NOT_FOUND, () -> administration.get(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> administration.run(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> administration.remove(other, asked));
            refuses(
                    ProblemCode.NOT_FOUND,
                    () -> administration.deliveries(other, asked, new PageRequest(5, Optional.empty())));
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
        refuses(ProblemCode.CONFLICT, () -> TestSchedules.create(tenant, TestSchedules.daily("08:00", PARTNER)));
    }
}
