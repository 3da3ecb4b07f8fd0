package app.tollgate.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.access.SignInRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.LockedTable;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeenSessionsTest {

    private final TestServer server = TestServer.get();
    private final SessionCache cache = server.get(SessionCache.class);

    @Test
    void aTenantWhoseSessionsAreLockedLosesNoUseAndHoldsUpNobodyElses() throws Exception {
        Caller locked = TestTenants.newTenant();
        List<Caller> others = Stream.generate(TestTenants::newTenant).limit(4).toList();
        List<Caller> all = Stream.concat(Stream.of(locked), others.stream()).toList();
        List<LiveSession> sessions = all.stream().map(this::signedIn).toList();
        Clocks clocks = server.get(Clocks.class);
        clocks.move(Duration.ofMinutes(3));
        try {
            sessions.forEach(session -> cache.use(session.tenant(), session.id()));
        } finally {
            clocks.move(Duration.ofMinutes(-3));
        }
        try (LockedTable lock = LockedTable.of(locked, "user_session")) {
            cache.writeSeen();
            assertThat(others).allMatch(this::isNoted);
        }
        for (int turn = 0; !isNoted(locked); turn++) {
            assertThat(turn).isLessThan(100);
            TimeUnit.MILLISECONDS.sleep(50);
            cache.writeSeen();
        }
    }

    private LiveSession signedIn(Caller tenant) {
        String slug = tenant.tenant().slug();
        return server.get(SignIn.class)
                .signIn(
                        Caller.system(TenantId.OPERATOR, "test"),
                        new SignInRequest(slug, "ada@" + slug + ".example", "correct horse battery"),
                        "test");
    }

    private boolean isNoted(Caller tenant) {
        return server.in(
                tenant,
                () -> server.get(Sql.class)
                        .find(
                                "select last_seen_at > created_at + interval '1 minute' from user_session",
                                row -> row.getBoolean(1))
                        .orElseThrow());
    }
}
