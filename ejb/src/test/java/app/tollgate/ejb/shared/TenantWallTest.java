package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The wall between tenants, under load and under errors: each tenant's rows carry its name, and nobody may read another's. */
class TenantWallTest {

    private static final int TENANTS = 200;
    private static final int THREADS = 32;
    private static final int TRANSACTIONS_PER_THREAD = 250;

    private final TestServer server = TestServer.get();
    private final Sql sql = server.get(Sql.class);

    @Test
    void thirtyTwoThreadsOverTwoHundredTenantsNeverReadAnothersRow() throws Exception {
        List<Caller> tenants = new ArrayList<>();
        for (int i = 0; i < TENANTS; i++) {
            tenants.add(TestTenants.newTenantWithoutPassword());
            mark(tenants.get(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            results.add(threads.submit(() -> wander(tenants, random)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        for (Future<Integer> result : results) {
            assertThat(result.get()).isEqualTo(TRANSACTIONS_PER_THREAD);
        }
    }

    @Test
    void oneTransactionCannotMoveToAnotherTenant() {
        Caller one = TestTenants.newTenant();
        Caller other = TestTenants.newTenant();
        assertThatThrownBy(() -> server.in(one, () -> {
                    SearchPath.enter(other.tenant());
                    return null;
                }))
                .hasMessageContaining("one transaction, one tenant");
    }

    private int wander(List<Caller> tenants, Random random) {
        int right = 0;
        for (int i = 0; i < TRANSACTIONS_PER_THREAD; i++) {
            Caller tenant = tenants.get(random.nextInt(tenants.size()));
            int fate = random.nextInt(10);
            try {
                right += server.in(tenant, () -> readsOnlyItsOwn(tenant, fate)) ? 1 : 0;
            } catch (ExpectedFailure | DatabaseUnavailable expected) {
                right++;
            }
        }
        return right;
    }

    private boolean readsOnlyItsOwn(Caller tenant, int fate) {
        List<String> names = sql.list("select key from idempotency", row -> row.getString(1));
        if (!names.equals(List.of(tenant.tenant().slug()))) {
            return false;
        }
        if (fate == 0) {
            sql.update(
                    "insert into idempotency (key, request_hash, state, node, created_at) values ('wrong', '', 'RUNNING', '', now())");
            throw new ExpectedFailure();
        }
        if (fate == 1) {
            sql.update("this is not sql");
        }
        return true;
    }

    private void mark(Caller tenant) {
        server.in(
                tenant,
                () -> sql.update(
                        "insert into idempotency (key, request_hash, state, node, created_at) values (?, '', 'DONE', '', now())",
                        tenant.tenant().slug()));
    }

    private static final class ExpectedFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
