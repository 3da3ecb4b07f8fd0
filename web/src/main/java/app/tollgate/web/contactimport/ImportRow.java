package app.tollgate.web.contactimport;

import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportColumn;
import app.tollgate.api.contactimport.ImportStatus;
import java.util.List;
import java.util.UUID;

/** One import as people see it. */
public record ImportRow(ContactImportView seen) {

    public UUID id() {
        return seen.id();
    }

    public String here() {
        return ImportsPage.HERE + "/" + seen.id();
    }

    public String colour() {
        return switch (seen.status()) {
            case PREVIEWED -> "warn";
            case QUEUED, RUNNING -> "";
            case DONE -> "ok";
            case FAILED -> "bad";
        };
    }

    public boolean isUnderWay() {
        return seen.status().isUnderWay();
    }

    /** Whether somebody may let it begin, or go on. */
    public boolean canBegin() {
        return seen.valid() > 0 && (seen.status() == ImportStatus.PREVIEWED || seen.status() == ImportStatus.FAILED);
    }

    public boolean isPreview() {
        return seen.status() == ImportStatus.PREVIEWED;
    }

    /** Headers that were not recognised. */
    public List<String> leftOut() {
        return seen.columns().stream()
                .filter(column -> column.field() == null)
                .map(ImportColumn::header)
                .toList();
    }

    public List<ImportColumn> used() {
        return seen.columns().stream().filter(column -> column.field() != null).toList();
    }
}
