package app.tollgate.ejb.contactimport;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Words for the system log what becomes of imports; each contact tells its own change beside it. */
@ApplicationScoped
class ImportLog {

    @Inject
    private SystemLog log;

    void committed(Caller caller, ContactImportView preview) {
        log.add(caller, about(preview.id(), "IMPORT_COMMITTED").with("rows", preview.valid()));
    }

    void done(Caller asker, UUID id, long created, long updated) {
        log.add(asker, about(id, "IMPORT_DONE").with("created", created).with("updated", updated));
    }

    private static LogEvent about(UUID id, String action) {
        return LogEvent.of(LogEventType.INTEGRATION, action)
                .about(new LogTarget("CONTACT_IMPORT", id.toString(), null));
    }
}
