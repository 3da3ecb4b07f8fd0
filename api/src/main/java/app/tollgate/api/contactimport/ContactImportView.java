package app.tollgate.api.contactimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file of contacts, read and perhaps imported.
 *
 * @param rows of the file, the header and blank lines left out
 * @param samples the first rows that are good, while it waits
 * @param errors the first {@value #MOST_ERRORS}
 * @param listId the list that its contacts come into, or null
 * @param progress 0 to 100
 * @param created contacts that were made
 * @param updated contacts that had the external id
 * @param expiresAt when it is forgotten
 * @param error why it was given up, or null
 */
public record ContactImportView(
        UUID id,
        ImportStatus status,
        long rows,
        long valid,
        long invalid,
        List<ImportColumn> columns,
        List<ImportSample> samples,
        List<ImportError> errors,
        UUID listId,
        int progress,
        long created,
        long updated,
        Instant createdAt,
        Instant finishedAt,
        Instant expiresAt,
        String error) {

    /** How many errors are kept of one file. */
    public static final int MOST_ERRORS = 100;

    public ContactImportView {
        columns = List.copyOf(columns);
        samples = List.copyOf(samples);
        errors = List.copyOf(errors);
    }

    /** The same with what is shown of its rows. */
    public ContactImportView with(List<ImportSample> shown, List<ImportError> wrong) {
        return new ContactImportView(
                id,
                status,
                rows,
                valid,
                invalid,
                columns,
                shown,
                wrong,
                listId,
                progress,
                created,
                updated,
                createdAt,
                finishedAt,
                expiresAt,
                error);
    }
}
