package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.shared.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TenantAdministrationTest {

    private final TenantAdministration administration = TestServer.get().get(TenantAdministration.class);
    private final Caller operator = TestTenants.operator();

    @Test
    void aSearchTextIsTakenLiterally() {
        String slug = TestTenants.newTenant().tenant().slug();
        assertThat(found("Firm " + slug)).containsExactly(slug);
        assertThat(found(slug.replace('-', '_'))).isEmpty();
        assertThat(found("%")).isEmpty();
    }

    @Test
    void changesAtTheSameTimeWaitForEachOther() throws Exception {
        String slug = TestTenants.newTenant().tenant().slug();
        List<Callable<TenantView>> changes = new ArrayList<>();
        for (int limit = 1; limit <= 8; limit++) {
            ChangeTenantRequest change = enterprise(slug, limit);
            changes.add(() -> administration.change(operator, slug, change));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<TenantView> changed : threads.invokeAll(changes)) {
                assertThat(changed.get().tier()).isEqualTo(Tier.ENTERPRISE);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(administration.get(operator, slug).limitPerMinute()).isBetween(1, 8);
    }

    private ChangeTenantRequest enterprise(String slug, int limit) {
        ChangeTenantRequest now = ChangeTenantRequest.of(administration.get(operator, slug));
        return new ChangeTenantRequest(
                now.name(), now.timeZone(), Tier.ENTERPRISE, limit, null, now.demoResetHours(), now.status());
    }

    private List<String> found(String text) {
        return administration.list(operator, text, new PageRequest(100, Optional.empty())).items().stream()
                .map(TenantView::slug)
                .toList();
    }
}
