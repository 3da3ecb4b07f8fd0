package app.tollgate.ejb.contactimport;

import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportError;
import app.tollgate.api.contactimport.ImportStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.casework.ContactIntake;
import app.tollgate.ejb.casework.ListChoice;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.JobKind;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.shared.TenantWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Boundary where files are read for an import, looked at, committed and discarded. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ImportDesk {

    /** Rows of one file. */
    public static final int MOST_ROWS = 500_000;

    /** Rows that are given at once. */
    public static final int ROWS_AT_ONCE = 1_000;

    /** How long a preview waits for its commit. */
    static final Duration WAITS = Duration.ofHours(24);

    /** What waits to be carried out. */
    public static final JobKind JOBS = new JobKind(
            "import-contacts",
            "contact-import",
            "contact_import",
            "The import broke off; commit it again, and tell us if it fails again.");

    /** Tenants with imports that will be too old. */
    public static final String EXPIRY = "contact-import-expiry";

    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_OPEN = 20;
    private static final int REMOVED_AT_ONCE = 20;
    private static final int RETRY_AFTER_SECONDS = 60;

    @Inject
    private ContactImports imports;

    @Inject
    private ImportRows rows;

    @Inject
    private ContactIntake contacts;

    @Inject
    private ListChoice lists;

    @Inject
    private ImportLog log;

    @Inject
    private TenantWork work;

    @Inject
    private Clock clock;

    /**
     * Begins a file with its first line; its rows are given then by {@link #add}, in their order.
     *
     * @param list that the contacts come into
     * @throws ProblemException {@code invalid} if there is no such list or the columns do not do, {@code queue-full}
     */
    public UUID begin(Caller caller, List<String> header, Optional<UUID> list) {
        ImportHeader read = ImportHeader.read(header);
        if (list.isPresent() && !lists.hold(caller, list.get())) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("listId", "unknown", "There is no list with this id.")));
        }
        if (imports.open() >= MOST_OPEN) {
            throw queueFull();
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        imports.begin(id, read, list, caller.actor(), now);
        work.hint(EXPIRY, caller.tenant(), now.plus(WAITS));
        return id;
    }

    /** @throws ProblemException {@code invalid} for more rows than {@value #MOST_ROWS} */
    public void add(Caller caller, UUID id, List<RawRow> raw) {
        ContactImports.Reading reading = imports.reading(id).orElseThrow(ProblemException::notFound);
        if (reading.rows() + raw.size() > MOST_ROWS) {
            throw ProblemException.invalid(List.of(
                    FieldError.at("/file", "too-many-rows", "Send at most " + MOST_ROWS + " rows in one file.")));
        }
        List<ImportError> errors = new ArrayList<>();
        List<ImportedRow> good = good(caller, reading.header(), raw, errors);
        Set<Long> kept = rows.add(id, good);
        good.stream().filter(row -> !kept.contains(row.line())).forEach(row -> errors.add(row.repeated()));
        errors.sort(Comparator.comparingLong(ImportError::line));
        List<ImportError> shown =
                errors.subList(0, Math.min(errors.size(), ContactImportView.MOST_ERRORS - reading.errors()));
        rows.addErrors(id, reading.errors(), shown);
        imports.count(id, raw.size(), kept.size(), shown.size());
    }

    private List<ImportedRow> good(Caller caller, ImportHeader header, List<RawRow> raw, List<ImportError> errors) {
        List<ImportedRow> read =
                raw.stream().map(row -> new ImportedRow(header, row)).toList();
        List<ContactRequest> wanted = read.stream().map(ImportedRow::contact).toList();
        List<List<FieldError>> wrong = contacts.check(caller, wanted);
        List<ImportedRow> good = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            ImportedRow row = read.get(i);
            errors.addAll(row.errors());
            wrong.get(i).stream().map(row::error).distinct().forEach(errors::add);
            if (row.errors().isEmpty() && wrong.get(i).isEmpty()) {
                good.add(row);
            }
        }
        return good;
    }

    /** The whole file was given: it can be looked at and committed. */
    public ContactImportView finish(Caller caller, UUID id) {
        imports.previewed(id);
        ContactImportView preview = get(caller, id);
        log.previewed(caller, preview);
        return preview;
    }

    /** The file turned out not to be readable: nothing of it stays. */
    public void abandon(Caller caller, UUID id) {
        imports.remove(id);
    }

    /** @throws ProblemException {@code not-found} */
    public ContactImportView get(Caller caller, UUID id) {
        return imports.find(id).orElseThrow(ProblemException::notFound);
    }

    /** Newest first; without samples and errors, which {@link #get} has. */
    public Page<ContactImportView> list(Caller caller, PageRequest page) {
        return page.cut(
                imports.page(Cursors.read(page), page.rowsToRead()),
                each -> each.id().toString());
    }

    /**
     * Lets the import begin; one that is under way or done stays as it is, one that was given up goes on.
     *
     * @throws ProblemException {@code not-found}, {@code conflict} if no row is good
     */
    public ContactImportView commit(Caller caller, UUID id) {
        ImportStatus status = imports.lock(id).orElseThrow(ProblemException::notFound);
        ContactImportView before = get(caller, id);
        if (status.isUnderWay() || status == ImportStatus.DONE) {
            return before;
        }
        if (before.valid() == 0) {
            throw new ProblemException(ProblemCode.CONFLICT, "No row of the file can be imported.");
        }
        Instant now = clock.instant();
        imports.queue(id, caller.actor(), now.plus(KEPT));
        log.committed(caller, before);
        work.hint(JOBS.work(), caller.tenant());
        work.hint(EXPIRY, caller.tenant(), now.plus(KEPT));
        return get(caller, id);
    }

    /**
     * Discards a preview, or forgets an import that is over; what was imported stays.
     *
     * @throws ProblemException {@code not-found}, {@code conflict} while it is under way
     */
    public void remove(Caller caller, UUID id) {
        ImportStatus status = imports.lock(id).orElseThrow(ProblemException::notFound);
        if (status.isUnderWay()) {
            throw new ProblemException(ProblemCode.CONFLICT, "The import is under way; wait until it is done.");
        }
        imports.remove(id);
        log.removed(caller, id, status);
    }

    /** Removes some of the tenant's imports that are too old; answers when to look again. */
    public Optional<Instant> removeExpired(Caller caller) {
        for (UUID id : imports.expired(clock.instant(), REMOVED_AT_ONCE)) {
            imports.lock(id).ifPresent(status -> log.removed(caller, id, status));
            imports.remove(id);
        }
        return imports.nextExpiry();
    }

    private static ProblemException queueFull() {
        return new ProblemException(
                ProblemCode.QUEUE_FULL,
                "At most " + MOST_OPEN + " imports can wait; commit or discard one first.",
                List.of(),
                Map.of("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }
}
