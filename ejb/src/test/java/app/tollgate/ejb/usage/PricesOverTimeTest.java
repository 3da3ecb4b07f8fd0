package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.usage.HoldRequest;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.pricing.PriceAdministration;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which price an event gets when the book changes around it. */
class PricesOverTimeTest {

    /** A zone far from the server's, where the day changes at another hour. */
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final TestServer server = TestServer.get();
    private final Caller caller = TestTenants.newTenant("Pacific/Auckland");
    private final Instant now = server.get(Clock.class).instant();
    private final LocalDate today = LocalDate.ofInstant(now, AUCKLAND);

    @Test
    void aLateEventCostsWhatItsOwnDayDid() {
        price("sms", "0.02", today.minusDays(10));
        price("sms", "0.05", today.minusDays(3));
        Instant change = today.minusDays(3).atStartOfDay(AUCKLAND).toInstant();
        record(TestUsage.sms("before", change.minusSeconds(1), 1), TestUsage.sms("after", change, 1));
        assertThat(amount("before")).isEqualTo("0.02");
        assertThat(amount("after")).isEqualTo("0.05");
    }

    @Test
    void aPriceAddedLaterForAnEarlierDayLeavesWhatIsStored() {
        Instant yesterday = noon(today.minusDays(1));
        record(TestUsage.sms("stored", yesterday, 1));
        price("sms", "0.50", today.minusDays(5), new PriceTier("2", Money.parse("0.40")));
        record(TestUsage.sms("late", yesterday, 1));
        record(TestUsage.adjusting("corrected", "stored", yesterday, segments(3)));
        record(TestUsage.adjusting("corrected-too", "late", yesterday, segments(3)));
        assertThat(amount("stored")).isEqualTo("0.015");
        assertThat(amount("late")).isEqualTo("0.50");
        assertThat(amount("corrected")).as("two more at the price of the first").isEqualTo("0.03");
        assertThat(amount("corrected-too"))
                .as("three from the month's second segment on, less the one of before")
                .isEqualTo("0.80");
    }

    @Test
    void aCorrectionGoesByTheTiersOfItsOriginal() {
        price("sms", "0.50", today.minusDays(1), new PriceTier("1", Money.parse("0.40")));
        record(TestUsage.sms("first", noon(today.minusDays(1)), 2));
        price("sms", "0.10", today);
        record(TestUsage.adjusting("corrected", "first", now, segments(3)));
        assertThat(amount("corrected")).isEqualTo("0.40");
    }

    @Test
    void daysOfStorageKeepTheirPriceWhenTheBookOrTheBytesChange() {
        LocalDate day = today.minusDays(2);
        long oneGigabyte = 1_000_000_000L * day.lengthOfMonth();
        record(bytes("first", noon(day), oneGigabyte));
        accrue(day);
        assertThat(cost(day)).isEqualTo("0.10");
        price("storage", "9.00", day);
        accrue(day);
        assertThat(cost(day)).as("nothing is rated again").isEqualTo("0.10");
        record(bytes("late", noon(day), oneGigabyte));
        accrue(day);
        assertThat(cost(day)).as("what comes late to a charged day").isEqualTo("0.20");
        accrue(today.minusDays(1));
        assertThat(cost(today.minusDays(1)))
                .as("a day not charged yet costs what the book says")
                .isEqualTo(Money.parse("9.00")
                        .timesFraction(
                                2L * day.lengthOfMonth(), today.minusDays(1).lengthOfMonth())
                        .toString());
    }

    @Test
    void aHoldReservesWhatItsDearestDayCosts() {
        price("sms", "0.02", today);
        price("sms", "0.05", today.plusDays(1));
        price("sms", "9.00", today.plusDays(2));

        assertThat(held(86_400))
                .as("it may be settled by a message of tomorrow")
                .isEqualTo("0.50");
    }

    private void price(String kind, String unitPrice, LocalDate from, PriceTier... tiers) {
        server.get(PriceAdministration.class)
                .add(
                        TestTenants.operator(),
                        Draft.good(new PriceRequest(
                                caller.tenant().slug(), kind, Money.parse(unitPrice), from, List.of(tiers))));
        server.get(ChangePoll.class).poll();
    }

    private void record(NewUsageEvent... events) {
        server.get(UsageIntake.class).record(caller, TestUsage.batch(events));
    }

    /** What ten segments are held for. */
    private String held(int seconds) {
        return server.get(HoldDesk.class)
                .reserve(caller, Draft.good(new HoldRequest("sms", "10", null, seconds)))
                .amount()
                .toString();
    }

    private void accrue(LocalDate until) {
        server.get(StorageAccrual.class).accrue(caller, until);
    }

    private String amount(String id) {
        return server
                .get(UsageReading.class)
                .events(caller, UsageFilter.ALL, new PageRequest(100, Optional.empty()))
                .items()
                .stream()
                .filter(event -> event.id().equals(id))
                .map(UsageEventView::amount)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private String cost(LocalDate day) {
        return server.get(UsageReading.class)
                .summary(caller, Optional.of(day), Optional.of(day), Optional.empty())
                .cost()
                .toString();
    }

    private static NewUsageEvent bytes(String id, Instant at, long delta) {
        return TestUsage.event(id, at, new UsageDetails.Storage(delta), UsageLinks.NONE);
    }

    private static UsageDetails segments(int segments) {
        return TestUsage.sms("any", Instant.EPOCH, segments).details();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(AUCKLAND).toInstant();
    }
}
