package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class UsageIntakeTest {

    private final TestServer server = TestServer.get();
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final UsageReading reading = server.get(UsageReading.class);
    private final Sql sql = server.get(Sql.class);
    private final TestIntake usage = new TestIntake();
    private final Caller caller = usage.caller;
    private final Instant now = usage.now;
    private final LocalDate today = usage.today;

    @Test
    void eventsAreStoredRatedSummedAndListedAtOnce() {
        UsageLinks injury = new UsageLinks(null, null, "Personal Injury", null);
        UsageReceipt receipt = intake.record(
                caller,
                TestUsage.batch(
                        TestUsage.call("c1", now, 61, injury),
                        TestUsage.sms("s1", now, 2),
                        TestUsage.event("e1", now, new UsageDetails.Email(3), injury)));
        assertThat(receipt.accepted()).isEqualTo(3);
        assertThat(receipt.spentThisMonth()).isEqualTo(Money.parse("0.213"));
        assertThat(receipt.capStatus()).isEqualTo(CapStatus.WITHIN_CAP);

        UsageSummaryView summary = usage.summary(UsageGrouping.CASE_TYPE);
        assertThat(summary.voiceMinutes()).isEqualTo("1.5");
        assertThat(summary.rawVoiceSeconds()).isEqualTo(61);
        assertThat(summary.smsSegments()).isEqualTo(2);
        assertThat(summary.emails()).isEqualTo(3);
        assertThat(summary.cost()).isEqualTo(Money.parse("0.213"));
        assertThat(summary.costs())
                .isEqualTo(new UsageCosts(Money.parse("0.18"), Money.parse("0.03"), Money.parse("0.003"), Money.ZERO));
        assertThat(summary.groups()).extracting(group -> group.key()).containsExactly("Personal Injury", null);

        List<UsageEventView> events = usage.events(UsageFilter.ALL);
        assertThat(events).extracting(UsageEventView::id).containsExactly("e1", "s1", "c1");
        assertThat(events.get(2).billedQuantity()).isEqualTo("1.5");
        assertThat(events.get(2).unitPrice()).isEqualTo(Money.parse("0.12"));
        assertThat(events.get(2).amount()).isEqualTo(Money.parse("0.18"));
        assertThat(events.get(2).occurredAt()).isEqualTo(now);
    }

    @Test
    void aSummaryOfOneCaseTypeLeavesAllOthersOut() {
        UsageLinks injury = new UsageLinks(null, null, "Personal Injury", null);
        intake.record(caller, TestUsage.batch(TestUsage.call("c1", now, 61, injury), TestUsage.sms("s1", now, 2)));

        UsageSummaryView summary =
                usage.summary(UsageGrouping.DAY, new SummaryFilter(Optional.empty(), Optional.of("Personal Injury")));

        assertThat(summary.cost()).isEqualTo(Money.parse("0.18"));
        assertThat(summary.smsSegments()).isZero();
        assertThat(summary.groups()).extracting(UsageGroup::cost).containsExactly(Money.parse("0.18"));
        assertThat(usage.summary(
                                UsageGrouping.CAMPAIGN,
                                new SummaryFilter(Optional.of(UUID.randomUUID()), Optional.empty()))
                        .groups())
                .isEmpty();
    }

    @Test
    void theFirstOfTwoEventsWithOneIdCountsForGood() {
        intake.record(caller, TestUsage.batch(TestUsage.call("c1", now, 30, UsageLinks.NONE)));
        UsageReceipt receipt = intake.record(
                caller,
                TestUsage.batch(
                        TestUsage.call("c1", now, 3000, UsageLinks.NONE),
                        TestUsage.call("c2", now, 30, UsageLinks.NONE),
                        TestUsage.call("c2", now, 3000, UsageLinks.NONE)));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.duplicates()).isEqualTo(2);
        assertThat(receipt.spentThisMonth()).isEqualTo(Money.parse("0.12"));
    }

    @Test
    void theSameIdOfTwoSourcesIsTwoEvents() {
        NewUsageEvent ours = TestUsage.call("c1", now, 30, UsageLinks.NONE);
        NewUsageEvent theirs = TestUsage.from("/dialler", ours);
        NewUsageEvent more = TestUsage.from("/dialler", TestUsage.call("c2", now, 30, UsageLinks.NONE));
        assertThat(intake.record(caller, TestUsage.batch(ours, theirs)).accepted())
                .isEqualTo(2);
        UsageReceipt receipt = intake.record(caller, TestUsage.batch(theirs, more, ours));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.duplicates()).isEqualTo(2);
    }

    @Test
    void manyWritersOfOneTenantLoseNothingAndTheSumsAgree() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<UsageReceipt>> receipts = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            int number = writer;
            for (int round = 0; round < 5; round++) {
                int from = round * 20;
                receipts.add(pool.submit(() -> intake.record(caller, mixed(number % 4, from))));
            }
        }
        int accepted = 0;
        int duplicates = 0;
        for (Future<UsageReceipt> receipt : receipts) {
            accepted += receipt.get().accepted();
            duplicates += receipt.get().duplicates();
        }
        pool.shutdown();
        assertThat(accepted).isEqualTo(400);
        assertThat(duplicates).isEqualTo(400);
        long ofEvents = usage.sum("select sum(amount_micros) from usage_event");
        assertThat(usage.sum("select sum(amount_micros) from usage_rollup")).isEqualTo(ofEvents);
        assertThat(usage.sum("select sum(spent_micros) from spending_month")).isEqualTo(ofEvents);
        assertThat(usage.sum("select sum(events) from usage_rollup")).isEqualTo(400);
    }

    @Test
    void aCutHoldsEverythingReceivedBeforeIt() {
        UsageCut cut = server.get(UsageCut.class);
        assertThat(server.in(caller, cut::last)).isZero();
        intake.record(caller, TestUsage.batch(TestUsage.sms("s1", now, 1), TestUsage.sms("s2", now, 1)));
        long last = server.in(caller, cut::last);
        assertThat(usage.sum("select max(receipt) from usage_event")).isEqualTo(last);
    }

    @Test
    void pagesAndFiltersFindEachEventOnce() {
        NewUsageEvent[] many = new NewUsageEvent[25];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 5 == 0
                    ? TestUsage.sms("s" + i, now, 1)
                    : TestUsage.call("c" + i, now, 30, new UsageLinks(null, null, "Type " + i % 2, null));
        }
        intake.record(caller, TestUsage.batch(many));
        UsageFilter calls = new UsageFilter(
                Optional.of(UsageKind.VOICE),
                Optional.of(today.minusDays(1)),
                Optional.of(today),
                Optional.empty(),
                Optional.of("Type 1"));
        var first = reading.events(caller, calls, new PageRequest(6, Optional.empty()));
        var second = reading.events(
                caller, calls, new PageRequest(6, first.nextCursor().flatMap(PageRequest::decode)));
        assertThat(first.items()).hasSize(6);
        assertThat(second.items()).hasSize(4);
        assertThat(second.nextCursor()).isEmpty();
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void theAppRoleCannotChangeOrRemoveEvents() {
        intake.record(caller, TestUsage.batch(TestUsage.sms("s1", now, 1)));
        assertThatThrownBy(() -> server.in(caller, () -> sql.update("update usage_event set amount_micros = 0")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> server.in(caller, () -> sql.update("delete from usage_event")))
                .hasMessageContaining("permission denied");
    }

    private UsageBatch mixed(int writer, int from) {
        NewUsageEvent[] events = new NewUsageEvent[20];
        for (int i = 0; i < events.length; i++) {
            String type = "Type " + (from + i * 7) % 5;
            events[i] = TestUsage.call(
                    writer + "-" + (from + i),
                    now.minus((i * 5L) % 3, ChronoUnit.DAYS),
                    i * 10,
                    new UsageLinks(null, null, type, null));
        }
        return TestUsage.batch(events);
    }
}
