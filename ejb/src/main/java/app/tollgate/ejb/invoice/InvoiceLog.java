package app.tollgate.ejb.invoice;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the system log which documents were issued. */
@ApplicationScoped
class InvoiceLog {

    @Inject
    private SystemLog log;

    void issued(Caller caller, InvoiceView document) {
        List<FieldChange> fields = new ArrayList<>(List.of(
                FieldChange.of("month", null, document.month().toString()),
                FieldChange.of("total", null, document.total())));
        if (document.corrects() != null) {
            fields.add(FieldChange.of("corrects", null, document.correctsNumber()));
            fields.add(FieldChange.of("reason", null, document.reason()));
            fields.add(FieldChange.of("reference", null, document.reference()));
        }
        log.add(caller, LogEvent.change(LogEvent.CREATED, target(document), fields));
    }

    void downloaded(Caller caller, InvoiceView document, PrintedInvoice file, Optional<String> range) {
        log.add(caller, left("INVOICE_DOWNLOADED", document, file).with("range", range.orElse(null)));
    }

    /** To nobody is no mail. */
    void mailed(Caller caller, InvoiceView document, PrintedInvoice file, List<String> recipients) {
        if (!recipients.isEmpty()) {
            log.add(caller, left("INVOICE_MAILED", document, file).with("recipients", recipients));
        }
    }

    private static LogEvent left(String action, InvoiceView document, PrintedInvoice file) {
        return LogEvent.of(LogEventType.EXPORT, action)
                .about(target(document))
                .with("bytes", file.bytes())
                .with("sha256", file.sha256());
    }

    private static LogTarget target(InvoiceView document) {
        return new LogTarget(document.kind().name(), document.id().toString(), document.number());
    }
}
