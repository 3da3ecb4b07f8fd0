package app.tollgate.ejb.contactimport;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.casework.ContactFilter;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportError;
import app.tollgate.api.contactimport.ImportSample;
import app.tollgate.api.contactimport.ImportStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.ejb.casework.ContactAdministration;
import app.tollgate.ejb.casework.TestCasework;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportDeskTest {

    private static final List<String> HEADER = List.of("External ID", "Name", "Phone", "Colour");
    private static final PageRequest FIRST = new PageRequest(100, Optional.empty());

    private final TestServer server = TestServer.get();
    private final ImportDesk desk = server.get(ImportDesk.class);
    private final JobQueue queue = server.get(JobQueue.class);
    private final ImportRun run = server.get(ImportRun.class);
    private final ContactAdministration contacts = server.get(ContactAdministration.class);
    private final Caller caller = TestTenants.newTenantWithoutPassword();

    @Test
    void aPreviewShowsWhatWouldComeAndImportsNothing() {
        ContactImportView preview = preview(
                Optional.empty(),
                row(2, "1", "Ada", "+13125550100"),
                row(3, "1", "Ada again", ""),
                row(4, "2", "", "312; 313"),
                row(6, "", "Bea", ""));

        assertThat(preview.status()).isEqualTo(ImportStatus.PREVIEWED);
        assertThat(preview.rows()).isEqualTo(4);
        assertThat(preview.valid()).isEqualTo(2);
        assertThat(preview.invalid()).isEqualTo(2);
        assertThat(preview.samples()).extracting(ImportSample::name).containsExactly("Ada", "Bea");
        assertThat(preview.columns().get(3).field()).isNull();
        assertThat(preview.errors())
                .extracting(ImportError::line, ImportError::column, ImportError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "External ID", "repeated"),
                        org.assertj.core.groups.Tuple.tuple(4L, "Name", "required"),
                        org.assertj.core.groups.Tuple.tuple(4L, "Phone", "phone"));
        assertThat(names(ContactFilter.ALL)).isEmpty();
    }

    @Test
    void aCommitMakesAndChangesContactsOnceHoweverOftenItIsAskedFor() {
        UUID list = TestCasework.list(caller, "Spring").id();
        ContactView known = contacts.create(
                caller, Draft.good(new ContactRequest("1", "Old name", null, List.of("ada@acme.example"), Set.of())));
        UUID id = preview(Optional.of(list), row(2, "1", "Ada", "+13125550100"), row(3, "", "Bea", ""))
                .id();

        assertThat(desk.commit(caller, id).status()).isEqualTo(ImportStatus.QUEUED);
        assertThat(desk.commit(caller, id).status()).isEqualTo(ImportStatus.QUEUED);
        refuses(ProblemCode.CONFLICT, () -> desk.remove(caller, id));
        carryOut();

        ContactImportView done = desk.commit(caller, id);
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.progress()).isEqualTo(100);
        assertThat(done.created()).isEqualTo(1);
        assertThat(done.updated()).isEqualTo(1);
        ContactView ada = contacts.get(caller, known.id());
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.phones()).hasSize(1);
        assertThat(ada.emails()).containsExactly("ada@acme.example");
        assertThat(names(ContactFilter.in(list, ""))).containsExactly("Bea", "Ada");
        assertThat(queue.take(caller, ImportDesk.JOBS)).isEmpty();
        desk.remove(caller, id);
        refuses(ProblemCode.NOT_FOUND, () -> desk.get(caller, id));
        assertThat(names(ContactFilter.ALL)).hasSize(2);
    }

    @Test
    void whoLostItsClaimTakesNothingMoreAndTheNextGoesOnBehindIt() {
        int persons = ImportRun.ROWS_AT_ONCE + 50;
        UUID id = TestImports.committed(caller, persons);
        JobClaim first = queue.take(caller, ImportDesk.JOBS).orElseThrow();
        assertThat(run.goOn(caller, first)).isTrue();
        queue.putBack(caller, ImportDesk.JOBS, first);
        JobClaim second = queue.take(caller, ImportDesk.JOBS).orElseThrow();

        assertThat(run.goOn(caller, first)).isFalse();
        while (run.goOn(caller, second)) {
            assertThat(desk.get(caller, id).status()).isEqualTo(ImportStatus.RUNNING);
        }

        assertThat(desk.get(caller, id).created()).isEqualTo(persons);
        assertThat(contacts.list(caller, ContactFilter.text("person 249"), FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatCannotBeImportedIsNotCommittedAndWhatIsForeignIsUnknown() {
        UUID id = preview(Optional.empty(), row(2, "1", "", "")).id();
        refuses(ProblemCode.CONFLICT, () -> desk.commit(caller, id));
        Caller other = TestTenants.newTenantWithoutPassword();
        for (UUID asked : List.of(id, Ids.next())) {
            refuses(ProblemCode.NOT_FOUND, () -> desk.get(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> desk.commit(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> desk.remove(other, asked));
        }
        UUID list = TestCasework.list(caller, "Spring").id();
        refuses(ProblemCode.INVALID, () -> desk.begin(other, HEADER, Optional.of(list)));
        UUID broken = desk.begin(caller, HEADER, Optional.empty());
        desk.abandon(caller, broken);
        refuses(ProblemCode.NOT_FOUND, () -> desk.add(caller, broken, List.of()));
    }

    @Test
    void fiftyThousandRowsAreReadSomeAtATimeAndOnlyTheFirstErrorsAreKept() {
        UUID id = desk.begin(caller, HEADER, Optional.empty());
        for (int batch = 0; batch < 50; batch++) {
            List<RawRow> rows = new ArrayList<>();
            for (int i = 0; i < ImportDesk.ROWS_AT_ONCE; i++) {
                int line = batch * ImportDesk.ROWS_AT_ONCE + i + 2;
                rows.add(row(line, "K-" + line, "Person " + line, i % 4 == 0 ? "312" : "+13125550100"));
            }
            desk.add(caller, id, rows);
        }
        ContactImportView preview = desk.finish(caller, id);
        assertThat(preview.rows()).isEqualTo(50_000);
        assertThat(preview.invalid()).isEqualTo(12_500);
        assertThat(preview.errors()).hasSize(ContactImportView.MOST_ERRORS);
    }

    private ContactImportView preview(Optional<UUID> list, RawRow... rows) {
        UUID id = desk.begin(caller, HEADER, list);
        desk.add(caller, id, List.of(rows));
        return desk.finish(caller, id);
    }

    private void carryOut() {
        JobClaim claim = queue.take(caller, ImportDesk.JOBS).orElseThrow();
        while (run.goOn(caller, claim)) {
            assertThat(queue.nextLook(caller, ImportDesk.JOBS)).isPresent();
        }
    }

    private List<String> names(ContactFilter filter) {
        return contacts.list(caller, filter, FIRST).items().stream()
                .map(ContactView::name)
                .toList();
    }

    private static RawRow row(long line, String... cells) {
        return new RawRow(line, List.of(cells));
    }
}
