package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Caller PLATFORM = Caller.system(TenantId.OPERATOR, "test");

    private final TestServer server = TestServer.get();
    private final TestClock clock = new TestClock();

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void itShowsTheDatabasesTimeWhileATransactionGoesOn() {
        server.in(PLATFORM, () -> {
            Instant before = databaseTime();
            Instant shown = server.get(DatabaseClock.class).instant();
            assertThat(shown).isAfter(before).isBefore(databaseTime());
            return shown;
        });
    }

    @Test
    void aTestMovesItTogetherWithTheClockOfTheNode() {
        Duration week = Duration.ofDays(7);
        clock.pass(week);
        server.in(PLATFORM, () -> {
            Instant shown = server.get(DatabaseClock.class).instant();
            assertThat(shown.minus(week)).isBefore(databaseTime());
            return assertThat(shown.minus(week).plusSeconds(60)).isAfter(databaseTime());
        });
    }

    private Instant databaseTime() {
        return server.get(Sql.class)
                .find("select clock_timestamp() as now", row -> Sql.instant(row, "now"))
                .orElseThrow();
    }
}
