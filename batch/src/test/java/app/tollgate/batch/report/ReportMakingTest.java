package app.tollgate.batch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.batch.usage.DetailCsvTest;
import app.tollgate.batch.usage.TestCsv;
import app.tollgate.ejb.report.ClaimLost;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportMakingTest {

    private static final int CALLS = 25_000;
    private static final int CHUNKS = 3;
    private static final ReportRequest VOICE =
            TestReports.of(ReportType.VOICE_CSV, ReportContent.DETAIL, TestCalls.DAY);

    private final ReportDesk desk = TestServer.get().get(ReportDesk.class);
    private final JobQueue queue = TestServer.get().get(JobQueue.class);
    private final TestClock clock = new TestClock();
    private final Caller caller = TestTenants.newTenant();
    private final TestReports reports = new TestReports(caller);

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void aReportHoldsEveryCallOnceAndItsHashIsThatOfTheFile() {
        TestCalls.store(caller, CALLS);
        UUID id = reports.ask(VOICE);

        reports.runToTheEnd(reports.take());

        ReportView ready = desk.get(caller, id);
        byte[] file = reports.file(id);
        List<String[]> lines = DetailCsvTest.parsed(file);
        assertThat(ready.status()).isEqualTo(ReportStatus.READY);
        assertThat(ready.rows()).isEqualTo(CALLS);
        assertThat(ready.bytes()).isEqualTo(file.length);
        assertThat(ready.sha256()).isEqualTo(TestReports.hash(file));
        assertThat(lines.get(0)).containsExactlyElementsOf(TestCsv.COLUMNS_OF_CALLS);
        assertThat(lines).hasSize(CALLS + 1);
        Set<String> events = new HashSet<>();
        lines.stream().skip(1).forEach(line -> events.add(line[0]));
        assertThat(events).hasSize(CALLS);
    }

    @Test
    void aRunThatIsKilledAtAnyChunkGoesOnToTheSameBytes() {
        TestCalls.store(caller, CALLS);
        byte[] whole = reports.made(VOICE);
        UUID killed = reports.ask(VOICE);
        Random random = new Random(7);
        for (int kill = 0; kill < CHUNKS; kill++) {
            reports.killAfter(random.nextInt(2));
        }

        reports.runToTheEnd(reports.take());

        assertThat(reports.file(killed)).isEqualTo(whole);
        assertThat(desk.get(caller, killed).sha256()).isEqualTo(TestReports.hash(whole));
    }

    @Test
    void aFrozenRunThatWakesUpAfterItWasTakenOverAddsNothing() {
        TestCalls.store(caller, CALLS);
        UUID id = reports.ask(VOICE);
        JobClaim frozen = reports.take();
        ReportMaking frozenMaking = reports.open(frozen);
        reports.chunk(frozenMaking);
        queue.putBack(caller, ReportDesk.JOBS, frozen);
        ReportMaking taken = reports.open(reports.take());
        reports.chunk(taken);

        assertThatThrownBy(() -> reports.chunk(frozenMaking)).isInstanceOf(ClaimLost.class);
        while (reports.chunk(taken)) {
            assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.RUNNING);
        }
        taken.seal();

        assertThat(desk.get(caller, id).rows()).isEqualTo(CALLS);
        assertThat(desk.get(caller, id).sha256()).isEqualTo(TestReports.hash(reports.file(id)));
    }

    @Test
    void cancellingTakesEffectWithinAChunk() {
        TestCalls.store(caller, CALLS);
        UUID id = reports.ask(VOICE);
        ReportMaking making = reports.open(reports.take());
        reports.chunk(making);
        desk.remove(caller, id);
        assertThatThrownBy(() -> reports.chunk(making)).isInstanceOf(ClaimLost.class);
        assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.CANCELLED);
    }

    @Test
    void aRunThatReadsALongFileAgainForLongIsNotTakenForDead() {
        UUID id = reports.ask(VOICE);
        JobClaim broken = reports.take();
        ReportMaking making = reports.open(new SlowlyReadAgain(clock), broken);
        while (reports.chunk(making)) {
            assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.RUNNING);
        }
        queue.putBack(caller, ReportDesk.JOBS, broken);

        ReportMaking again = reports.open(new SlowlyReadAgain(clock), reports.take());

        assertThat(queue.take(caller, ReportDesk.JOBS)).isEmpty();
        again.seal();
        assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.READY);
    }

    @Test
    void aReportWithoutCallsIsItsHeader() {
        UUID id = reports.ask(VOICE);
        reports.runToTheEnd(reports.take());
        assertThat(TestReports.text(reports.file(id))).isEqualTo(String.join(",", TestCsv.COLUMNS_OF_CALLS) + "\r\n");
        assertThat(desk.get(caller, id).progress()).isEqualTo(100);
    }

    @Test
    void hostileTextArrivesDefusedAndWhole() {
        TestCalls.storeOne(caller, "=cmd|' /C calc'!A0", "a,\"b\"\r\nc", "-2+3");
        String[] line = DetailCsvTest.parsed(reports.made(VOICE)).get(1);
        assertThat(line[1]).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(line[2]).isEqualTo("a,\"b\"\r\nc");
        assertThat(line[5]).isEqualTo("+442071838750");
        assertThat(line[14]).isEqualTo("'-2+3");
    }
}
