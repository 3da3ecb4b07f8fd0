package app.tollgate.web.spending;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.spending.AlertView;
import app.tollgate.ejb.spending.SpendingReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.page.Words;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** {@code /settings/billing/alerts}: what billing told people about, and whether it reached them. */
@RequestScoped
@Path(AlertsPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class AlertsPage {

    static final String HERE = BillingPage.HERE + "/alerts";

    @Inject
    private SpendingReading reading;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show() {
        Query query = new Query(uri);
        PageRequest request = query.page();
        query.checkAsked();
        Page<AlertView> page = reading.alerts(caller.get(), request);
        Words words = visit.words();
        Formats formats = visit.formats();
        return new View(
                "spending/alerts",
                new AlertsPageModel(
                        visit.shell(Destination.BILLING_PREFERENCES),
                        page.items().stream()
                                .map(alert -> AlertRow.of(alert, words, formats))
                                .toList(),
                        Pager.of(uri, page)));
    }
}
