package app.tollgate.batch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.report.ReportStatus;
import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.ejb.report.ClaimLost;
import app.tollgate.ejb.report.ReportClaim;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.report.ReportQueue;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.report.UsageReportRows;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ReportMakingTest {

    private static final int CALLS = 25_000;

    private final TestServer server = TestServer.get();
    private final ReportDesk desk = server.get(ReportDesk.class);
    private final ReportQueue queue = server.get(ReportQueue.class);
    private final ReportFiles files = server.get(ReportFiles.class);
    private final Caller caller = TestTenants.newTenant();

    @Test
    void aReportHoldsEveryCallOnceAndItsHashIsThatOfTheFile() {
        TestCalls.store(caller, CALLS);
        UUID id = ask();

        runToTheEnd(queue.take(caller).orElseThrow());

        ReportView ready = desk.get(caller, id);
        byte[] file = file(id);
        List<String[]> lines = VoiceCsvTest.parsed(file);
        assertThat(ready.status()).isEqualTo(ReportStatus.READY);
        assertThat(ready.rows()).isEqualTo(CALLS);
        assertThat(ready.bytes()).isEqualTo(file.length);
        assertThat(ready.sha256()).isEqualTo(hash(file));
        assertThat(lines.get(0)).containsExactlyElementsOf(VoiceCsv.COLUMNS);
        assertThat(lines).hasSize(CALLS + 1);
        Set<String> events = new HashSet<>();
        lines.stream().skip(1).forEach(line -> events.add(line[0]));
        assertThat(events).hasSize(CALLS);
    }

    @Test
    void aRunThatIsKilledAtAnyChunkGoesOnToTheSameBytes() {
        TestCalls.store(caller, CALLS);
        UUID whole = ask();
        runToTheEnd(queue.take(caller).orElseThrow());
        UUID killed = ask();
        Random random = new Random(7);

        for (int kill = 0; kill < 4; kill++) {
            ReportClaim claim = queue.take(caller).orElseThrow();
            ReportMaking export = open(claim);
            if (random.nextBoolean()) {
                chunk(export);
            }
            assertThatThrownBy(() -> killedInside(export)).isInstanceOf(Killed.class);
            queue.putBack(caller, claim);
        }
        runToTheEnd(queue.take(caller).orElseThrow());

        assertThat(desk.get(caller, killed).sha256())
                .isEqualTo(desk.get(caller, whole).sha256());
        assertThat(file(killed)).isEqualTo(file(whole));
    }

    @Test
    void aFrozenRunThatWakesUpAfterItWasTakenOverAddsNothing() {
        TestCalls.store(caller, CALLS);
        UUID id = ask();
        ReportClaim frozen = queue.take(caller).orElseThrow();
        ReportMaking frozenExport = open(frozen);
        chunk(frozenExport);
        queue.putBack(caller, frozen);
        ReportMaking taken = open(queue.take(caller).orElseThrow());
        chunk(taken);

        assertThatThrownBy(() -> chunk(frozenExport)).isInstanceOf(ClaimLost.class);
        while (chunk(taken)) {
            assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.RUNNING);
        }
        taken.seal();

        assertThat(desk.get(caller, id).rows()).isEqualTo(CALLS);
        assertThat(desk.get(caller, id).sha256()).isEqualTo(hash(file(id)));
    }

    @Test
    void cancellingTakesEffectWithinAChunk() {
        TestCalls.store(caller, CALLS);
        UUID id = ask();
        ReportMaking export = open(queue.take(caller).orElseThrow());
        chunk(export);
        desk.remove(caller, id);
        assertThatThrownBy(() -> chunk(export)).isInstanceOf(ClaimLost.class);
        assertThat(desk.get(caller, id).status()).isEqualTo(ReportStatus.CANCELLED);
    }

    @Test
    void aReportWithoutCallsIsItsHeader() {
        UUID id = ask();
        runToTheEnd(queue.take(caller).orElseThrow());
        assertThat(new String(file(id), StandardCharsets.UTF_8)).isEqualTo(String.join(",", VoiceCsv.COLUMNS) + "\r\n");
        assertThat(desk.get(caller, id).progress()).isEqualTo(100);
    }

    @Test
    void hostileTextArrivesDefusedAndWhole() {
        TestCalls.storeOne(caller, "=cmd|' /C calc'!A0", "a,\"b\"\r\nc", "-2+3");
        UUID id = ask();
        runToTheEnd(queue.take(caller).orElseThrow());
        String[] line = VoiceCsvTest.parsed(file(id)).get(1);
        assertThat(line[1]).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(line[2]).isEqualTo("a,\"b\"\r\nc");
        assertThat(line[5]).isEqualTo("+442071838750");
        assertThat(line[14]).isEqualTo("'-2+3");
    }

    private UUID ask() {
        ReportRequest request =
                new ReportRequest(ReportType.VOICE_CSV, null, TestCalls.DAY, TestCalls.DAY, null, null, null);
        return desk.request(caller, Draft.good(request)).id();
    }

    private ReportMaking open(ReportClaim claim) {
        VoiceCsvForm form = new VoiceCsvForm(server.get(UsageReportRows.class));
        return ReportMaking.resume(form, files, caller, files.resume(caller, claim), ForkJoinPool.commonPool());
    }

    private void runToTheEnd(ReportClaim claim) {
        ReportMaking export = open(claim);
        boolean more = true;
        while (more) {
            more = chunk(export);
        }
        export.seal();
    }

    /** What the batch runtime does: makes and writes one piece in one transaction. */
    private boolean chunk(ReportMaking export) {
        return server.in(caller, () -> {
            Optional<ReportPiece> piece = export.next();
            piece.ifPresent(export::write);
            return piece.isPresent();
        });
    }

    private void killedInside(ReportMaking export) {
        server.in(caller, () -> {
            export.next().ifPresent(export::write);
            throw new Killed();
        });
    }

    private byte[] file(UUID id) {
        long size = files.get(caller, id).bytes();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        while (file.size() < size) {
            file.writeBytes(files.from(caller, id, file.size()));
        }
        return file.toByteArray();
    }

    private static String hash(byte[] file) {
        FileHash hash = new FileHash(Runnable::run);
        hash.add(Arrays.copyOf(file, file.length));
        return hash.hex();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
