package app.tollgate.web.audit;

import app.tollgate.api.audit.LogEntryDetailView;
import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.audit.LogExport;
import app.tollgate.ejb.audit.LogReading;
import app.tollgate.ejb.audit.LogVerification;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** What is answered from the log of the caller's realm: a tenant's and the operators' are read in the same way. */
@RequestScoped
class LogAnswers {

    @Inject
    private LogReading reading;

    @Inject
    private LogVerification verification;

    @Inject
    private LogExport export;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    Page<LogEntryView> list(Query query) {
        LogFilter filter = LogFilters.read(query);
        PageRequest page = query.page();
        query.check();
        return reading.list(caller.get(), filter, page);
    }

    LogEntryDetailView entry(String id) {
        return reading.get(caller.get(), Ids.get(id));
    }

    LogVerificationView verification() {
        return verification.verify(caller.get());
    }

    Response file(Query query) {
        LogFilter filter = LogFilters.read(query);
        LogFormat format = query.oneOf("format", LogFormat.class).orElse(LogFormat.CSV);
        query.check();
        Caller reader = caller.get();
        String name = "system-log-" + reader.tenant() + "." + format.ending();
        // Who asks for the head alone takes nothing with them.
        StreamingOutput file = HttpMethod.HEAD.equals(request.getMethod())
                ? none -> {}
                : new LogExportStream(export, reader, filter, format);
        return Response.ok(file)
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
