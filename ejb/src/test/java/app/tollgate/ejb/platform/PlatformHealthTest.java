package app.tollgate.ejb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.platform.HealthStatus;
import app.tollgate.api.platform.HealthView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformHealthTest {

    private final TestServer server = TestServer.get();
    private final PlatformHealth health = server.get(PlatformHealth.class);
    private final Caller operator = Caller.system(TenantId.OPERATOR, "test");
    private final Caller tenant = TestTenants.newTenant();
    private final Instant now = server.get(Clock.class).instant();

    @Test
    void workThatNobodyTakesIsLateAfterTwoMinutes() {
        String late = noted(now.minusSeconds(HealthView.LATE_SECONDS + 5));
        String waiting = noted(now.minusSeconds(30));
        String toCome = noted(now.plusSeconds(3600));

        HealthView seen = health.look(operator);

        assertThat(seen.status()).isEqualTo(HealthStatus.ATTENTION);
        assertThat(work(seen, late).late()).isTrue();
        assertThat(work(seen, late).longestWaitSeconds()).isGreaterThan(HealthView.LATE_SECONDS);
        assertThat(work(seen, waiting).late()).isFalse();
        assertThat(work(seen, waiting).longestWaitSeconds()).isBetween(30L, HealthView.LATE_SECONDS);
        assertThat(work(seen, toCome)).isEqualTo(new HealthView.Work(toCome, 1, 0, false));
    }

    @Test
    void theDatabaseAndTheTenantsAreCounted() {
        HealthView before = health.look(operator);
        TestTenants.newTenant();

        HealthView seen = health.look(operator);

        assertThat(seen.tenants().total()).isGreaterThan(before.tenants().total());
        assertThat(seen.database().version()).startsWith("17");
        assertThat(seen.database().busyConnections())
                .isBetween(1L, seen.database().connections());
        assertThat(seen.startedAt()).isBefore(seen.at());
    }

    @Test
    void anOutdatedTenantWantsAttentionAndNothingElseDoes() {
        HealthView.Database database = new HealthView.Database("17.7", 2, 1);
        HealthView.Node node = new HealthView.Node("one", now);
        List<HealthView.Work> work = List.of(HealthView.Work.of("mail", 3, HealthView.LATE_SECONDS));

        assertThat(HealthView.of(now, node, database, new HealthView.Tenants(3, 1, 0), work)
                        .status())
                .isEqualTo(HealthStatus.OK);
        assertThat(HealthView.of(now, node, database, new HealthView.Tenants(3, 1, 1), work)
                        .status())
                .isEqualTo(HealthStatus.ATTENTION);
    }

    private String noted(Instant due) {
        String kind = "test-" + Ids.next();
        server.in(tenant, () -> {
            server.get(TenantWork.class).hint(kind, tenant.tenant(), due);
            return null;
        });
        return kind;
    }

    private static HealthView.Work work(HealthView seen, String kind) {
        return seen.work().stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
