package app.tollgate.ejb.contactimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.contactimport.ImportStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.casework.TestCasework;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportLogTest {

    private final TestServer server = TestServer.get();
    private final ImportDesk desk = server.get(ImportDesk.class);
    private final JobQueue queue = server.get(JobQueue.class);
    private final Caller caller = TestTenants.newTenantWithoutPassword();
    private final String admin = caller.actor().name();
    private final TestClock clock = new TestClock();

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void aFileIsToldWhenItIsUploadedAndWhenItIsDiscarded() {
        UUID list = TestCasework.list(caller, "Spring").id();
        UUID id = upload(Optional.of(list));
        assertThat(TestLog.last(caller).details())
                .containsEntry("rows", 2)
                .containsEntry("valid", 1)
                .containsEntry("listId", list.toString());
        desk.remove(caller, id);
        assertThat(told()).containsExactly("IMPORT_PREVIEWED by " + admin, "IMPORT_DISCARDED by " + admin);
    }

    @Test
    void aFileThatNobodyCommitsIsDiscardedByTheSystem() {
        upload(Optional.empty());
        clock.pass(ImportDesk.WAITS);
        desk.removeExpired(Caller.system(caller.tenant(), "Removal"));
        assertThat(told()).containsExactly("IMPORT_PREVIEWED by " + admin, "IMPORT_DISCARDED by Removal");
    }

    @Test
    void aFileThatSomebodyIsCommittingIsNotDiscardedUnderTheirHands() {
        UUID id = upload(Optional.empty());
        clock.pass(ImportDesk.WAITS);
        Caller system = Caller.system(caller.tenant(), "Removal");
        server.in(caller, () -> {
            server.get(ContactImports.class).lock(id);
            return CompletableFuture.supplyAsync(() -> desk.removeExpired(system))
                    .join();
        });
        assertThat(told()).containsExactly("IMPORT_PREVIEWED by " + admin);
        desk.removeExpired(system);
        assertThat(told()).containsExactly("IMPORT_PREVIEWED by " + admin, "IMPORT_DISCARDED by Removal");
    }

    @Test
    void aFileThatCouldNotBeReadToItsEndLeavesNothing() {
        desk.abandon(caller, desk.begin(caller, List.of("Name"), Optional.empty()));
        desk.begin(caller, List.of("Name"), Optional.empty());
        clock.pass(ImportDesk.WAITS);
        desk.removeExpired(caller);
        assertThat(told()).isEmpty();
    }

    @Test
    void anImportThatIsGivenUpIsToldUnderWhoCommittedItAndForgottenLater() {
        UUID id = upload(Optional.empty());
        desk.commit(caller, id);
        Caller system = Caller.system(caller.tenant(), "Jobs");
        for (int i = 0; i < JobQueue.MOST_ATTEMPTS_WITHOUT_PROGRESS; i++) {
            queue.putBack(
                    system, ImportDesk.JOBS, queue.take(system, ImportDesk.JOBS).orElseThrow());
        }
        assertThat(queue.take(system, ImportDesk.JOBS)).isEmpty();
        assertThat(desk.get(caller, id).status()).isEqualTo(ImportStatus.FAILED);
        desk.remove(caller, id);
        assertThat(told())
                .containsExactly(
                        "IMPORT_PREVIEWED by " + admin,
                        "IMPORT_COMMITTED by " + admin,
                        "IMPORT_FAILED by " + admin,
                        "IMPORT_REMOVED by " + admin);
    }

    @Test
    void importedContactsStandUnderWhoCommittedTheFile() {
        UUID id = upload(Optional.empty());
        desk.commit(caller, id);
        Caller system = Caller.system(caller.tenant(), "Jobs");
        JobClaim claim = queue.take(system, ImportDesk.JOBS).orElseThrow();
        assertThat(server.get(ImportRun.class).goOn(system, claim)).isTrue();

        assertThat(TestLog.of(caller))
                .filteredOn(row -> "CONTACT".equals(row.kind()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.action() + " by " + row.actorName()).isEqualTo("CREATED by " + admin));
    }

    private UUID upload(Optional<UUID> list) {
        UUID id = desk.begin(caller, List.of("Name"), list);
        desk.add(caller, id, List.of(new RawRow(2, List.of("Ada")), new RawRow(3, List.of(""))));
        return desk.finish(caller, id).id();
    }

    private List<String> told() {
        return TestLog.of(caller).stream()
                .filter(row -> "CONTACT_IMPORT".equals(row.kind()))
                .map(row -> row.action() + " by " + row.actorName())
                .toList();
    }
}
