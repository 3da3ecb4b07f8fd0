package app.tollgate.web.selfheal;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.report.ReportView;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.ejb.selfheal.SelfHealedReports;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /self-healing/files}: a large file of self-healed contacts is asked for, and waited for. */
@RequestScoped
@Path(FilePage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER, Role.BILLING})
public class FilePage {

    static final String HERE = SelfHealingPage.HERE + "/files";

    @Inject
    private SelfHealedContacts contacts;

    @Inject
    private SelfHealedReports reports;

    @Inject
    private ReportDesk desk;

    @Inject
    private HealedDownloads downloads;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @POST
    public Response order() {
        Query query = new Query(uri);
        HealedFilter filter = HealedFilters.read(query);
        query.checkAsked();
        SelfHealedExportRequest asked = contacts.checked(caller.get(), Draft.good(downloads.asked(filter)));
        return Go.to(HERE + "/" + reports.order(caller.get(), asked).id());
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        ReportView report = desk.get(caller.get(), Ids.get(id));
        if (report.type() != ReportType.SELF_HEALED_CSV) {
            throw ProblemException.notFound();
        }
        return new View(
                "selfheal/file",
                new FilePageModel(visit.shell(Destination.SELF_HEALING), Optional.empty(), Optional.of(report)));
    }
}
