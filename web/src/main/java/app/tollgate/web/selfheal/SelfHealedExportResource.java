package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.ejb.selfheal.SelfHealedReports;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/** {@code /exports/self-healed}: self-healed contacts as a file, at once or, if it is large or the caller prefers it, as a report. */
@ApplicationScoped
@Path(TollgateApplication.API + "/exports/self-healed")
public class SelfHealedExportResource {

    private static final String RESPOND_ASYNC = "respond-async";

    @Inject
    private SelfHealedContacts contacts;

    @Inject
    private SelfHealedReports reports;

    @Inject
    private HealedFiles files;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.USER, Role.BILLING})
    public Response export(Draft<SelfHealedExportRequest> request, @HeaderParam("Prefer") List<String> prefers) {
        SelfHealedExportRequest asked = contacts.checked(caller.get(), request);
        return prefersLater(prefers) || reports.isTooLarge(caller.get(), asked)
                ? files.later(reports.order(caller.get(), asked))
                : files.now(asked);
    }

    /** RFC 7240: preferences with commas between, each with parameters that play no part here. */
    private static boolean prefersLater(List<String> prefers) {
        return prefers.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(preference -> preference.split(";", 2)[0].strip())
                .anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
    }
}
