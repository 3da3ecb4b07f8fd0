package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.FirstAdmin;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantCreation;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleUsageTest {

    private final TestServer server = TestServer.get();

    @Test
    void aDemoTenantGetsItsSampleOnceAndOthersNone() {
        Caller other = TestTenants.newTenant();
        Caller demo = demoTenant("sample-demo");
        SampleUsageLoading loading = server.get(SampleUsageLoading.class);
        loading.onPlatformReady(new PlatformReady());
        UsageSummaryView first = summary(demo);
        loading.onPlatformReady(new PlatformReady());
        assertThat(first.cost().isNegative()).isFalse();
        assertThat(first.previous().cost()).isGreaterThan(app.tollgate.api.shared.Money.ZERO);
        assertThat(summary(demo)).isEqualTo(first);
        assertThat(summary(other).cost()).isEqualTo(app.tollgate.api.shared.Money.ZERO);
    }

    @Test
    void nothingInTheSampleIsLaterThanNow() {
        var now = server.get(Clock.class).instant();
        var tenant = server.get(app.tollgate.ejb.tenant.TenantDirectory.class)
                .find(TestTenants.newTenant("Asia/Tokyo").tenant())
                .orElseThrow();
        assertThat(new SampleUsage(tenant, now).events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.occurredAt()).isBeforeOrEqualTo(now));
    }

    private UsageSummaryView summary(Caller caller) {
        return server.get(UsageReading.class).summary(caller, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Caller demoTenant(String slug) {
        server.get(TenantCreation.class)
                .create(
                        TestTenants.operator(),
                        Draft.good(new CreateTenantRequest(
                                slug,
                                "Demo",
                                "America/Chicago",
                                null,
                                null,
                                null,
                                true,
                                null,
                                null,
                                new FirstAdmin("Ada", "ada@demo.example", "correct horse battery"))));
        return TestTenants.admin(new TenantId(slug));
    }
}
