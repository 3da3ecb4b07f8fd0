package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageTimerTest {

    private final TestServer server = TestServer.get();
    private final Instant now = server.get(Clock.class).instant();

    @Test
    void daysThatEndedAreChargedOnceHoweverOftenItLooks() {
        Caller caller = TestTenants.newTenant("UTC");
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate yesterday = today.minusDays(1);
        long bytes = 1_000_000_000L * yesterday.lengthOfMonth();
        server.get(UsageIntake.class)
                .record(
                        caller,
                        TestUsage.batch(TestUsage.event(
                                "g1",
                                now.minus(1, ChronoUnit.DAYS),
                                new UsageDetails.Storage(bytes),
                                UsageLinks.NONE)));
        StorageTimer timer = server.get(StorageTimer.class);
        timer.chargeDue();
        timer.chargeDue();
        UsageSummaryView summary = server.get(UsageReading.class)
                .summary(caller, Optional.of(yesterday), Optional.of(today), Optional.empty());
        assertThat(summary.cost()).isEqualTo(Money.parse("0.10"));
        assertThat(summary.costs().storage()).isEqualTo(summary.cost());
        assertThat(summary.storageBytes()).isEqualTo(bytes);
    }

    @Test
    void aTenantThatKeepsNothingIsNotLookedAtAgain() {
        Caller caller = TestTenants.newTenant("UTC");
        server.get(UsageIntake.class)
                .record(
                        caller,
                        TestUsage.batch(TestUsage.event("g1", now, new UsageDetails.Storage(0), UsageLinks.NONE)));
        server.get(StorageTimer.class).chargeDue();
        assertThat(server.in(
                        TestTenants.operator(),
                        () -> server.get(app.tollgate.ejb.shared.Sql.class)
                                .find(
                                        "select 1 from platform.tenant_work where kind = 'storage' and tenant = ?",
                                        row -> 1,
                                        caller.tenant().slug())))
                .isEmpty();
    }
}
