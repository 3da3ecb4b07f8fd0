package app.tollgate.ejb.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.DeliveryStatus;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.shared.BriefWaits;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R7: every delivery happens once, wherever a node dies or freezes and whoever else is at it. */
class DeliveredOnceTest {

    private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(30);
    private static final int LOOKS_EVERY_SECONDS = 5;
    private static final int STAGES = 5;
    private static final Instant START = Instant.parse("2027-03-13T18:00:00Z");

    private final TestServer server = TestServer.get();
    private final ScheduleWork work = server.get(ScheduleWork.class);
    private final TestSchedules schedules = new TestSchedules();
    private final Caller platform = Caller.system(TenantId.OPERATOR, "test");
    private Caller tenant;

    @BeforeEach
    void aTenantOnTheDayBeforeTheClocksChange() {
        schedules.setClock(START);
        tenant = TestTenants.newTenant("America/Chicago");
        TestSchedules.forgetHints(tenant);
    }

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(tenant);
        schedules.restore();
    }

    /** One delivery an hour, and at each of them a node that is killed or frozen somewhere in its work, over 24 hours with a DST gap. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2027})
    void overADayOfKilledAndFrozenNodesNothingIsMissedAndNothingComesTwice(long seed) {
        Random random = new Random(seed);
        List<UUID> planned = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            planned.add(TestSchedules.create(
                    tenant, TestSchedules.daily("%02d:%02d".formatted(hour, random.nextInt(60)), "p@acme.example")));
        }
        TestSchedules.dispatch();
        List<Node> frozen = new ArrayList<>();
        List<Instant> dues = planned.stream()
                .map(id -> TestSchedules.administration().get(tenant, id).nextDeliveryAt())
                .sorted()
                .toList();
        for (Instant due : dues) {
            schedules.setClock(due.plusSeconds(random.nextInt(3)));
            Node victim = new Node();
            victim.run(random.nextInt(STAGES + 1));
            if (random.nextBoolean()) {
                frozen.add(victim);
            }
            for (int seconds = 0; seconds <= LONGEST_TAKEOVER.toSeconds(); seconds += LOOKS_EVERY_SECONDS) {
                schedules.setClock(due.plusSeconds(3L + seconds));
                new Node().run(STAGES);
            }
            if (frozen.size() > 1) {
                frozen.remove(0).run(STAGES);
            }
            TestSchedules.makeReports(tenant, 1);
        }
        frozen.forEach(node -> node.run(STAGES));
        TestSchedules.makeReports(tenant, 1);

        for (UUID id : planned) {
            List<DeliveryView> delivered = TestSchedules.deliveries(tenant, id);
            assertThat(delivered).hasSize(1);
            DeliveryView one = delivered.get(0);
            assertThat(one.status()).isEqualTo(DeliveryStatus.SENDING);
            Instant begun =
                    server.get(ReportDesk.class).get(tenant, one.reportId()).createdAt();
            assertThat(Duration.between(one.dueAt(), begun)).isLessThanOrEqualTo(LONGEST_TAKEOVER);
        }
        assertThat(TestSchedules.number(tenant, "select count(*) from report")).isEqualTo(planned.size());
        assertThat(TestSchedules.mails(tenant)).hasSize(planned.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on schedule_delivery",
                "insert on report",
                "update on schedule_delivery",
                "insert on system_log"
            })
    void aBeginningThatBreaksOffLeavesNothingHalfDoneAndTheNextOneDoesItAll(String right) {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("13:00", "p@acme.example"));
        schedules.setClock("2027-03-13T19:00:01Z");
        TestSchedules.asOwner(tenant, "revoke " + right + " from tollgate_app");
        assertThatThrownBy(() -> {
                    work.begin(tenant);
                    work.waiting(tenant).forEach(delivery -> work.make(tenant, delivery));
                })
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(TestSchedules.number(tenant, "select count(*) from report")).isZero();
        TestSchedules.asOwner(tenant, "grant " + right + " to tollgate_app");
        TestSchedules.dispatch();
        assertThat(TestSchedules.deliveries(tenant, id))
                .extracting(DeliveryView::status)
                .containsExactly(DeliveryStatus.MAKING);
        assertThat(TestSchedules.number(tenant, "select count(*) from report")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert on outbox_message", "update on schedule_delivery"})
    void aReportWhoseMailsBreakOffIsNotReadyAndTheNextTryMailsOnce(String right) {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("13:00", "p@acme.example"));
        schedules.setClock("2027-03-13T19:00:01Z");
        TestSchedules.dispatch();
        TestSchedules.asOwner(tenant, "revoke " + right + " from tollgate_app");
        assertThatThrownBy(() -> TestSchedules.makeReports(tenant, 1))
                .rootCause()
                .hasMessageContaining("permission denied");
        TestSchedules.asOwner(tenant, "grant " + right + " to tollgate_app");
        assertThat(TestSchedules.deliveries(tenant, id).get(0).status()).isEqualTo(DeliveryStatus.MAKING);
        schedules.setClock("2027-03-13T19:01:00Z");
        TestSchedules.makeReports(tenant, 1);
        assertThat(TestSchedules.mails(tenant)).hasSize(1);
    }

    @Test
    void aNodeThatFreezesInsideItsCommitIsEndedAndHoldsNobodyUp() throws Exception {
        UUID id = TestSchedules.create(tenant, TestSchedules.daily("13:00", "p@acme.example"));
        schedules.setClock("2027-03-13T19:00:01Z");
        Due due = new Due(
                Instant.parse("2027-03-13T19:00:00Z"),
                new DayRange(LocalDate.of(2027, 3, 12), LocalDate.of(2027, 3, 12)));
        CountDownLatch inside = new CountDownLatch(1);
        ExecutorService node = Executors.newSingleThreadExecutor();
        Future<?> frozen = node.submit(() -> server.in(tenant, () -> {
            server.get(BriefWaits.class).endIfFrozen(Duration.ofMillis(200));
            server.get(Deliveries.class).add(ReportSchedule.owner(id), due);
            inside.countDown();
            Thread.sleep(1_500);
            return server.get(Deliveries.class).isBegun(ReportSchedule.owner(id), due.days());
        }));
        inside.await();
        Thread.sleep(600);
        TestSchedules.dispatch();
        assertThat(TestSchedules.deliveries(tenant, id)).hasSize(1);
        assertThatThrownBy(frozen::get).isNotNull();
        node.shutdown();
        assertThat(TestSchedules.deliveries(tenant, id)).hasSize(1);
    }

    /** The dispatcher of one node, stage by stage: what it has seen stays in its memory however long it is frozen. */
    private final class Node {

        private int stage;
        private Optional<TenantWork.Claim> claim = Optional.empty();
        private List<UUID> waiting = List.of();
        private Optional<Instant> next = Optional.empty();

        /** Goes on up to the given stage and no further. */
        void run(int until) {
            while (stage < until) {
                step(stage++);
            }
        }

        private void step(int now) {
            if (now == 0) {
                claim = work.claim(platform).stream()
                        .filter(taken -> taken.tenant().equals(tenant.tenant()))
                        .findFirst();
            }
            if (claim.isEmpty()) {
                return;
            }
            switch (now) {
                case 1 -> work.begin(tenant);
                case 2 -> waiting = work.waiting(tenant);
                case 3 -> waiting.forEach(delivery -> work.make(tenant, delivery));
                case 4 -> {
                    next = work.nextLook(tenant);
                    work.finish(platform, claim.get(), next);
                }
                default -> {}
            }
        }
    }
}
