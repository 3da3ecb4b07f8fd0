package app.tollgate.ejb.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R7, where the clock of one node is minutes ahead of the other's. */
class ClocksDifferTest {

    private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ScheduleWork work = TestServer.get().get(ScheduleWork.class);
    private final TestSchedules schedules = new TestSchedules();
    private final TestClock clock = new TestClock();
    private final Caller platform = Caller.system(TenantId.OPERATOR, "test");
    private Caller tenant;
    private UUID schedule;

    @BeforeEach
    void aDeliveryIsDue() {
        schedules.setClock("2027-03-13T18:00:00Z");
        tenant = TestTenants.newTenant("America/Chicago");
        TestSchedules.forgetHints(tenant);
        schedule = TestSchedules.create(tenant, TestSchedules.daily("13:00", "p@acme.example"));
        TestSchedules.dispatch();
        schedules.setClock("2027-03-13T19:00:01Z");
    }

    @AfterEach
    void restore() {
        clock.turnBack();
        TestSchedules.forgetHints(tenant);
        schedules.restore();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, -5})
    void neverDoBothHoldATenantAndOneThatDiesIsFollowedSoon(long minutesAhead) {
        clock.runAhead(Duration.ofMinutes(minutesAhead));
        assertThat(isClaimed()).isTrue();

        clock.runAhead(Duration.ofMinutes(-minutesAhead));
        assertThat(isClaimed()).as("the first node has it").isFalse();
        Duration waited = Duration.ZERO;
        while (TestSchedules.deliveries(tenant, schedule).isEmpty() && waited.compareTo(LONGEST_TAKEOVER) <= 0) {
            clock.pass(PAUSE);
            waited = waited.plus(PAUSE);
            TestSchedules.dispatch();
        }

        assertThat(waited).isLessThanOrEqualTo(LONGEST_TAKEOVER);
        assertThat(TestSchedules.deliveries(tenant, schedule)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, -5})
    void whatAPersonWantsNowIsBegunNow(long minutesAhead) {
        TestSchedules.dispatch();
        clock.runAhead(Duration.ofMinutes(minutesAhead));
        UUID wanted = TestSchedules.administration().run(tenant, schedule).id();

        clock.runAhead(Duration.ZERO);
        TestSchedules.dispatch();

        assertThat(TestSchedules.deliveries(tenant, schedule))
                .filteredOn(delivery -> delivery.id().equals(wanted))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.reportId()).isNotNull());
    }

    private boolean isClaimed() {
        return work.claim(platform).stream().anyMatch(claim -> claim.tenant().equals(tenant.tenant()));
    }
}
