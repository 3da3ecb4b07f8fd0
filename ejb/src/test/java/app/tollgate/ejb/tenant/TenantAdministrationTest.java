package app.tollgate.ejb.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.TenantFilter;
import app.tollgate.api.tenant.TenantStatus;
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
    void aFilterHoldsAcrossPagesAndLeavesNothingOut() {
        String firm = "Oakhithe " + TestTenants.newTenant().tenant().slug();
        List<String> premium = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            String slug = TestTenants.newTenantWithoutPassword().tenant().slug();
            Tier tier = number % 2 == 0 ? Tier.PREMIUM : Tier.STANDARD;
            change(slug, firm, tier, number == 4 ? TenantStatus.SUSPENDED : TenantStatus.ACTIVE);
            if (tier == Tier.PREMIUM) {
                premium.add(0, slug);
            }
        }
        TenantFilter tier = filter(firm, Tier.PREMIUM, null, null);
        assertThat(pagesOfOne(tier)).containsExactlyElementsOf(premium);
        assertThat(pagesOfOne(filter(firm, Tier.PREMIUM, TenantStatus.ACTIVE, null)))
                .containsExactlyElementsOf(premium.subList(1, 3));
        assertThat(pagesOfOne(filter(firm, null, TenantStatus.SUSPENDED, null))).containsExactly(premium.get(0));
        assertThat(pagesOfOne(filter(firm, null, null, true))).isEmpty();
        assertThat(pagesOfOne(filter(firm, null, null, false))).hasSize(5);
    }

    @Test
    void changesAtTheSameTimeWaitForEachOther() throws Exception {
        String slug = TestTenants.newTenant().tenant().slug();
        List<Callable<TenantView>> changes = new ArrayList<>();
        for (int limit = 1; limit <= 8; limit++) {
            int wanted = limit;
            changes.add(() -> administration.change(operator, slug, now -> enterprise(now, wanted)));
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

    private static Draft<ChangeTenantRequest> enterprise(ChangeTenantRequest now, int limit) {
        return Draft.good(new ChangeTenantRequest(
                now.name(), now.timeZone(), Tier.ENTERPRISE, limit, null, now.demoResetHours(), now.status()));
    }

    private void change(String slug, String name, Tier tier, TenantStatus status) {
        administration.change(
                operator,
                slug,
                now -> Draft.good(
                        new ChangeTenantRequest(name, now.timeZone(), tier, null, null, now.demoResetHours(), status)));
    }

    private static TenantFilter filter(String text, Tier tier, TenantStatus status, Boolean demo) {
        return new TenantFilter(
                text, Optional.ofNullable(tier), Optional.ofNullable(status), Optional.ofNullable(demo));
    }

    private List<String> pagesOfOne(TenantFilter filter) {
        List<String> slugs = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<TenantView> page = administration.list(operator, filter, new PageRequest(1, after));
            page.items().forEach(tenant -> slugs.add(tenant.slug()));
            after = page.nextCursor().flatMap(PageRequest::decode);
        } while (after.isPresent());
        return slugs;
    }

    private List<String> found(String text) {
        return administration
                .list(operator, TenantFilter.text(text), new PageRequest(100, Optional.empty()))
                .items()
                .stream()
                .map(TenantView::slug)
                .toList();
    }
}
