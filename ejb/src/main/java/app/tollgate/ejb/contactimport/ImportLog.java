package app.tollgate.ejb.contactimport;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Words for the system log what becomes of files of contacts; each contact tells its own change beside it. */
@ApplicationScoped
class ImportLog {

    @Inject
    private SystemLog log;

    /** A file was read whole: its rows are kept from now on. */
    void previewed(Caller caller, ContactImportView preview) {
        log.add(
                caller,
                about(preview.id(), "IMPORT_PREVIEWED")
                        .with("rows", preview.rows())
                        .with("valid", preview.valid())
                        .with("listId", Objects.toString(preview.listId(), null)));
    }

    void committed(Caller caller, ContactImportView preview) {
        log.add(caller, about(preview.id(), "IMPORT_COMMITTED").with("rows", preview.valid()));
    }

    void done(Caller asker, UUID id, long created, long updated) {
        log.add(asker, about(id, "IMPORT_DONE").with("created", created).with("updated", updated));
    }

    /** Given up; what was imported until then stays. */
    void failed(Caller asker, ContactImportView broken) {
        log.add(
                asker,
                about(broken.id(), "IMPORT_FAILED")
                        .with("created", broken.created())
                        .with("updated", broken.updated()));
    }

    /** A preview was thrown away, or an import that is over forgotten; by the system when it was too old. */
    void removed(Caller caller, UUID id, ImportStatus was) {
        log.add(caller, about(id, was == ImportStatus.PREVIEWED ? "IMPORT_DISCARDED" : "IMPORT_REMOVED"));
    }

    private static LogEvent about(UUID id, String action) {
        return LogEvent.of(LogEventType.INTEGRATION, action)
                .about(new LogTarget("CONTACT_IMPORT", id.toString(), null));
    }
}
