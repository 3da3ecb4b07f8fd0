package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.api.usage.FlawedEvent;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageCosts;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.pricing.PriceAdministration;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final TestServer server = TestServer.get();
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final UsageReading reading = server.get(UsageReading.class);
    private final Sql sql = server.get(Sql.class);
    private final Caller caller = TestTenants.newTenant();
    private final Instant now = server.get(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
    private final LocalDate today = LocalDate.ofInstant(now, CHICAGO);

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

        UsageSummaryView summary = summary(UsageGrouping.CASE_TYPE);
        assertThat(summary.voiceMinutes()).isEqualTo("1.5");
        assertThat(summary.rawVoiceSeconds()).isEqualTo(61);
        assertThat(summary.smsSegments()).isEqualTo(2);
        assertThat(summary.emails()).isEqualTo(3);
        assertThat(summary.cost()).isEqualTo(Money.parse("0.213"));
        assertThat(summary.costs())
                .isEqualTo(new UsageCosts(Money.parse("0.18"), Money.parse("0.03"), Money.parse("0.003"), Money.ZERO));
        assertThat(summary.groups()).extracting(group -> group.key()).containsExactly("Personal Injury", null);

        List<UsageEventView> events = events(UsageFilter.ALL);
        assertThat(events).extracting(UsageEventView::id).containsExactly("e1", "s1", "c1");
        assertThat(events.get(2).billedQuantity()).isEqualTo("1.5");
        assertThat(events.get(2).unitPrice()).isEqualTo(Money.parse("0.12"));
        assertThat(events.get(2).amount()).isEqualTo(Money.parse("0.18"));
        assertThat(events.get(2).occurredAt()).isEqualTo(now);
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
    void anUnknownCampaignRefusesTheBatchOrOnlyItsEvent() {
        UsageLinks nowhere = new UsageLinks(Ids.next(), null, null, Ids.next());
        NewUsageEvent good = TestUsage.sms("s1", now, 1);
        NewUsageEvent bad = TestUsage.call("c1", now, 30, nowhere);
        assertThatThrownBy(() -> intake.record(caller, TestUsage.batch(good, bad)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/events/1/campaignId", "/events/1/contactId"));
        assertThat(events(UsageFilter.ALL)).isEmpty();
        assertThat(summary(UsageGrouping.DAY).cost()).isEqualTo(Money.ZERO);

        UsageReceipt receipt = intake.record(caller, TestUsage.batch(OnError.SKIP, good, bad));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.duplicates()).isZero();
        assertThat(receipt.rejected()).extracting(event -> event.index()).containsExactly(1);
    }

    @Test
    void whatCouldNotBeReadAndWhatDoesNotExistAreNamedTogether() {
        UsageLinks nowhere = new UsageLinks(Ids.next(), null, null, null);
        NewUsageEvent good = TestUsage.sms("s1", now, 1);
        NewUsageEvent unknown = TestUsage.call("c1", now, 30, nowhere);
        UsageBatch read = TestUsage.batch(OnError.SKIP, good, unknown, unknown);
        FieldError unreadable = FieldError.at("/events/2/id", "type", "Send a string.");
        List<FlawedEvent> flawed = List.of(new FlawedEvent(read.events().get(2), List.of(unreadable)));

        UsageBatch rejecting = new UsageBatch(read.events().subList(0, 2), flawed, OnError.REJECT);
        assertThatThrownBy(() -> intake.record(caller, rejecting))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/events/1/campaignId", "/events/2/id", "/events/2/campaignId"));
        assertThat(events(UsageFilter.ALL)).isEmpty();

        UsageBatch skipping = new UsageBatch(read.events().subList(0, 2), flawed, OnError.SKIP);
        UsageReceipt receipt = intake.record(caller, skipping);
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rejected()).extracting(event -> event.index()).containsExactly(1, 2);
        assertThat(receipt.rejected().get(1).errors()).hasSize(2);
    }

    @Test
    void aForeignTenantsCampaignIsUnknownAndItsEventsAreUnseen() {
        UUID campaign = Ids.next();
        server.in(
                caller,
                () -> sql.update("insert into campaign (id, name, created_at) values (?, 'Intake', ?)", campaign, now));
        UsageLinks links = new UsageLinks(campaign, null, null, null);
        intake.record(caller, TestUsage.batch(TestUsage.call("c1", now, 30, links)));
        assertThat(summary(UsageGrouping.CAMPAIGN).groups().get(0).name()).isEqualTo("Intake");

        Caller other = TestTenants.newTenant();
        assertThatThrownBy(() -> intake.record(other, TestUsage.batch(TestUsage.call("c1", now, 30, links))))
                .isInstanceOf(ProblemException.class);
        assertThat(reading.events(other, UsageFilter.ALL, new PageRequest(10, Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(reading.summary(other, Optional.empty(), Optional.empty(), Optional.empty())
                        .cost())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void anAdjustmentLeavesExactlyWhatTheCorrectedQuantityCosts() {
        UsageReceipt receipt = intake.record(
                caller,
                TestUsage.batch(
                        TestUsage.sms("s1", now, 5),
                        TestUsage.adjusting("a1", "s1", now, sms(2)),
                        TestUsage.adjusting("a2", "s1", now, sms(3))));
        assertThat(receipt.accepted()).isEqualTo(3);
        assertThat(receipt.spentThisMonth()).isEqualTo(Money.parse("0.045"));
        assertThat(summary(UsageGrouping.DAY).smsSegments()).isEqualTo(3);
        assertThat(events(UsageFilter.ALL))
                .extracting(UsageEventView::billedQuantity)
                .containsExactly("1", "-3", "5");
        assertThat(events(UsageFilter.ALL).get(0).sms().segments()).isEqualTo(3);

        UsageReceipt repeated = intake.record(caller, TestUsage.batch(TestUsage.adjusting("a2", "s1", now, sms(3))));
        assertThat(repeated.duplicates()).isEqualTo(1);
        assertThat(repeated.spentThisMonth()).isEqualTo(Money.parse("0.045"));
    }

    @Test
    void adjustmentsOfAdjustmentsOfOtherKindsAndOfNothingAreRefused() {
        intake.record(
                caller, TestUsage.batch(TestUsage.sms("s1", now, 5), TestUsage.adjusting("a1", "s1", now, sms(2))));
        UsageReceipt receipt = intake.record(
                caller,
                TestUsage.batch(
                        OnError.SKIP,
                        TestUsage.adjusting("b1", "a1", now, sms(1)),
                        TestUsage.adjusting("b2", "s1", now, new UsageDetails.Email(1)),
                        TestUsage.adjusting("b3", "nothing", now, sms(1))));
        assertThat(receipt.accepted()).isZero();
        assertThat(receipt.rejected())
                .flatExtracting(event -> event.errors())
                .extracting(FieldError::code)
                .containsExactly("is-adjustment", "other-type", "unknown");
    }

    @Test
    void anEventAcrossATierIsSplitAndItsAdjustmentToo() {
        server.get(PriceAdministration.class)
                .add(
                        TestTenants.operator(),
                        Draft.good(new PriceRequest(
                                caller.tenant().slug(),
                                "sms",
                                Money.parse("0.02"),
                                today,
                                List.of(new PriceTier("10", Money.parse("0.01"))))));
        server.get(ChangePoll.class).poll();
        intake.record(caller, TestUsage.batch(TestUsage.sms("s1", now, 8), TestUsage.sms("s2", now, 4)));
        UsageReceipt receipt =
                intake.record(caller, TestUsage.batch(TestUsage.sms("s2", now, 4), TestUsage.sms("s3", now, 1)));
        assertThat(receipt.spentThisMonth()).isEqualTo(Money.parse("0.23"));
        UsageReceipt corrected = intake.record(caller, TestUsage.batch(TestUsage.adjusting("a1", "s2", now, sms(1))));
        assertThat(corrected.spentThisMonth()).isEqualTo(Money.parse("0.19"));
    }

    @Test
    void theStoredPriceStaysWhenTheBookChanges() {
        intake.record(caller, TestUsage.batch(TestUsage.sms("s1", now, 1)));
        server.get(PriceAdministration.class)
                .add(
                        TestTenants.operator(),
                        Draft.good(new PriceRequest(caller.tenant().slug(), "sms", Money.parse("1.00"), today, null)));
        server.get(ChangePoll.class).poll();
        UsageReceipt receipt = intake.record(
                caller, TestUsage.batch(TestUsage.sms("s2", now, 1), TestUsage.adjusting("a1", "s1", now, sms(3))));
        assertThat(receipt.spentThisMonth()).isEqualTo(Money.parse("1.045"));
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
        long ofEvents = sum("select sum(amount_micros) from usage_event");
        assertThat(sum("select sum(amount_micros) from usage_rollup")).isEqualTo(ofEvents);
        assertThat(sum("select sum(spent_micros) from spending_month")).isEqualTo(ofEvents);
        assertThat(sum("select sum(events) from usage_rollup")).isEqualTo(400);
    }

    @Test
    void aCutHoldsEverythingReceivedBeforeIt() {
        UsageCut cut = server.get(UsageCut.class);
        assertThat(server.in(caller, cut::last)).isZero();
        intake.record(caller, TestUsage.batch(TestUsage.sms("s1", now, 1), TestUsage.sms("s2", now, 1)));
        long last = server.in(caller, cut::last);
        assertThat(sum("select max(receipt) from usage_event")).isEqualTo(last);
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
                Optional.of(app.tollgate.api.usage.UsageKind.VOICE),
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

    @Test
    void aDayOfStoredBytesIsChargedOnceAndLateChangesCorrectIt() {
        StorageAccrual accrual = server.get(StorageAccrual.class);
        Instant before = now.minus(70, ChronoUnit.DAYS);
        LocalDate day = LocalDate.ofInstant(before, CHICAGO);
        intake.record(caller, TestUsage.batch(storage("g1", before, 1_000_000_000L * day.lengthOfMonth())));
        assertThat(accrual.accrue(caller, day)).isTrue();
        accrual.accrue(caller, day);
        assertThat(sum("select sum(amount_micros) from usage_rollup")).isEqualTo(100_000);
        intake.record(caller, TestUsage.batch(storage("g2", before, 1_000_000_000L * day.lengthOfMonth())));
        accrual.accrue(caller, day);
        assertThat(sum("select sum(amount_micros) from usage_rollup")).isEqualTo(200_000);
        assertThat(sum("select sum(spent_micros) from spending_month")).isEqualTo(200_000);
        assertThat(summary(UsageGrouping.DAY).storageBytes()).isEqualTo(2_000_000_000L * day.lengthOfMonth());
    }

    private app.tollgate.api.usage.UsageBatch mixed(int writer, int from) {
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

    private static NewUsageEvent storage(String id, Instant at, long bytes) {
        return TestUsage.event(id, at, new UsageDetails.Storage(bytes), UsageLinks.NONE);
    }

    private static UsageDetails.Sms sms(int segments) {
        return new UsageDetails.Sms(
                segments, app.tollgate.api.usage.Direction.OUTBOUND, "+13125550100", "+13125550199", "SENT");
    }

    private long sum(String query) {
        return server.in(caller, () -> sql.find(query, row -> row.getLong(1)).orElseThrow());
    }

    private UsageSummaryView summary(UsageGrouping grouping) {
        return reading.summary(caller, Optional.of(today.minusDays(40)), Optional.of(today), Optional.of(grouping));
    }

    private List<UsageEventView> events(UsageFilter filter) {
        return reading.events(caller, filter, new PageRequest(100, Optional.empty()))
                .items();
    }
}
