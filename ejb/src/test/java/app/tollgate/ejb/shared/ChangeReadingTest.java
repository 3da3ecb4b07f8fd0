package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeReadingTest {

    private static final long NOTHING_SEEN = -1;

    private final TestServer server = TestServer.get();
    private final ChangeReading reading = server.get(ChangeReading.class);
    private final Changes changes = server.get(Changes.class);
    private final Caller tenant = TestTenants.newTenant();

    @Test
    void whatWasAnnouncedSinceIsListedInOrder() {
        long seen = version();
        announce("one");
        announce("two");
        ChangeReading.Announced announced = reading.since(operator(), seen);
        assertThat(announced.changes()).extracting(PlatformChange::subject).containsExactly("one", "two");
        assertThat(announced.version()).isEqualTo(seen + 2);
        assertThat(reading.since(operator(), seen + 2).changes()).isEmpty();
    }

    @Test
    void aNodeThatSawNothingYetForgetsEverything() {
        announce("one");
        assertThat(topics(NOTHING_SEEN)).containsExactly(PlatformChange.EVERYTHING);
    }

    @Test
    void aNodeThatWasAwayForTooLongForgetsEverything() {
        long seen = version();
        announce("one");
        announce("two");
        server.in(
                operator(),
                () -> server.get(Sql.class).update("delete from platform.change where version <= ?", seen + 1));
        assertThat(topics(seen)).containsExactly(PlatformChange.EVERYTHING);
    }

    @Test
    void aCounterThatWentBackMeansARestoredBackup() {
        announce("one");
        assertThat(topics(version() + 1000)).containsExactly(PlatformChange.EVERYTHING);
    }

    private List<String> topics(long seen) {
        return reading.since(operator(), seen).changes().stream()
                .map(PlatformChange::topic)
                .toList();
    }

    private long version() {
        return reading.since(operator(), NOTHING_SEEN).version();
    }

    private void announce(String subject) {
        server.in(tenant, () -> {
            changes.announce("test", tenant.tenant(), subject);
            return null;
        });
    }

    private static Caller operator() {
        return Caller.system(TenantId.OPERATOR, "test");
    }
}
