package app.tollgate.batch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.contactimport.ImportDesk;
import app.tollgate.ejb.contactimport.ImportRun;
import app.tollgate.ejb.contactimport.TestImports;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestLines;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes serve the same imports, and one of them dies. */
class TakeoverTest {

    private static final int PERSONS = 650;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TestServer server = TestServer.get();
    private final ImportRun run = server.get(ImportRun.class);
    private final Caller caller = TestTenants.newTenantWithoutPassword();
    private final TestClock clock = new TestClock();
    private final TestNode first = new TestNode(ImportDesk.JOBS);
    private final TestNode second = new TestNode(ImportDesk.JOBS);

    @BeforeEach
    void nobodyElseWaits() {
        TestLines.empty(ImportDesk.JOBS);
    }

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void anotherNodeGoesOnWithinAMinuteAndTakesEachRowOnce() {
        UUID id = TestImports.committed(caller, PERSONS);
        first.dispatch();
        JobOrder dead = first.runtime().started().get(0);
        assertThat(goOn(dead)).isTrue();

        assertThat(untilTaken(second)).isLessThanOrEqualTo(LONGEST);
        JobOrder taken = second.runtime().started().get(0);
        assertThat(goOn(taken)).isTrue();
        assertThat(goOn(dead)).isFalse();
        while (goOn(taken)) {
            assertThat(imported(id).status()).isEqualTo(ImportStatus.RUNNING);
        }

        assertThat(imported(id).status()).isEqualTo(ImportStatus.DONE);
        assertThat(imported(id).created()).isEqualTo(PERSONS);
        assertThat(number("select count(*) from contact")).isEqualTo(PERSONS);
        assertThat(number("select count(distinct name) from contact")).isEqualTo(PERSONS);
    }

    @Test
    void aNodeThatIsAliveKeepsItsImport() {
        TestImports.committed(caller, PERSONS);
        first.dispatch();
        JobOrder alive = first.runtime().started().get(0);
        for (int commits = 0; commits < 3; commits++) {
            clock.pass(LONGEST.dividedBy(3));
            assertThat(goOn(alive)).isTrue();
            second.dispatch();
        }
        assertThat(second.runtime().started()).isEmpty();
    }

    /** How long the node looks in vain. */
    private Duration untilTaken(TestNode node) {
        Duration waited = Duration.ZERO;
        while (node.runtime().started().isEmpty() && waited.compareTo(LONGEST) <= 0) {
            clock.pass(PAUSE);
            waited = waited.plus(PAUSE);
            node.dispatch();
        }
        return waited;
    }

    private boolean goOn(JobOrder order) {
        return run.goOn(order.caller(), order.claim());
    }

    private ContactImportView imported(UUID id) {
        return server.get(ImportDesk.class).get(caller, id);
    }

    private long number(String query) {
        return server.in(
                caller,
                () -> server.get(Sql.class).find(query, row -> row.getLong(1)).orElseThrow());
    }
}
