package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.pricing.PriceAdministration;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricedUsageIsCorrectedTest {

    private final TestServer server = TestServer.get();
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final TestIntake usage = new TestIntake();
    private final Caller caller = usage.caller;
    private final Instant now = usage.now;
    private final LocalDate today = usage.today;

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
        assertThat(usage.summary(UsageGrouping.DAY).smsSegments()).isEqualTo(3);
        assertThat(usage.events(UsageFilter.ALL))
                .extracting(UsageEventView::billedQuantity)
                .containsExactly("1", "-3", "5");
        assertThat(usage.events(UsageFilter.ALL).get(0).sms().segments()).isEqualTo(3);

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
    void aDayOfStoredBytesIsChargedOnceAndLateChangesCorrectIt() {
        StorageAccrual accrual = server.get(StorageAccrual.class);
        Instant before = now.minus(70, ChronoUnit.DAYS);
        LocalDate day = LocalDate.ofInstant(before, TestIntake.CHICAGO);
        intake.record(caller, TestUsage.batch(storage("g1", before, 1_000_000_000L * day.lengthOfMonth())));
        assertThat(accrual.accrue(caller, day)).isTrue();
        accrual.accrue(caller, day);
        assertThat(usage.sum("select sum(amount_micros) from usage_rollup")).isEqualTo(100_000);
        intake.record(caller, TestUsage.batch(storage("g2", before, 1_000_000_000L * day.lengthOfMonth())));
        accrual.accrue(caller, day);
        assertThat(usage.sum("select sum(amount_micros) from usage_rollup")).isEqualTo(200_000);
        assertThat(usage.sum("select sum(spent_micros) from spending_month")).isEqualTo(200_000);
        assertThat(usage.summary(UsageGrouping.DAY).storageBytes()).isEqualTo(2_000_000_000L * day.lengthOfMonth());
    }

    private static NewUsageEvent storage(String id, Instant at, long bytes) {
        return TestUsage.event(id, at, new UsageDetails.Storage(bytes), UsageLinks.NONE);
    }

    private static UsageDetails.Sms sms(int segments) {
        return new UsageDetails.Sms(segments, Direction.OUTBOUND, "+13125550100", "+13125550199", "SENT");
    }
}
