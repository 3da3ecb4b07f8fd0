package app.tollgate.web.selfheal;

import app.tollgate.api.report.ReportView;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.ejb.selfheal.HealedLine;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.ejb.selfheal.SelfHealedExport;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers files of self-healed contacts, to programs and from pages alike. */
@RequestScoped
class HealedFiles {

    private static final String CSV = "text/csv; charset=utf-8";
    private static final String NAME = "attachment; filename=\"self-healed-contacts.csv\"";

    @Inject
    private SelfHealedContacts contacts;

    @Inject
    private SelfHealedExport export;

    @Inject
    private CurrentCaller caller;

    /** The file itself, written while it is read. */
    Response now(SelfHealedExportRequest asked) {
        HealedLine line = new HealedLine(asked.columns(), caller.calendar().zone());
        return Response.ok(new HealedFile(contacts, export, caller.get(), asked, line))
                .type(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, NAME)
                .build();
    }

    /** Where the file will be. */
    Response later(ReportView queued) {
        return Response.accepted(queued)
                .type(MediaType.APPLICATION_JSON)
                .location(URI.create("/" + TollgateApplication.API + "/reports/" + queued.id()))
                .build();
    }
}
