package app.tollgate.web.usage;

import app.tollgate.api.shared.Role;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.usage.UsageReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** {@code /settings/usage}: what was used in a range of days and what it cost. */
@RequestScoped
@Path("/settings/usage")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class UsagePage {

    @Inject
    private UsageReading usage;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View show(
            @QueryParam("range") String range,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("groupBy") String groupBy) {
        UsageRange days = UsageRange.read(range, from, to, visit.formats().today());
        Grouping grouping = Grouping.of(groupBy);
        UsageSummaryView byDay = summary(days, Grouping.DAY);
        UsageSummaryView summary = grouping == Grouping.DAY ? byDay : summary(days, grouping);
        UsageFigures figures = new UsageFigures(visit.shell(Destination.USAGE), days, grouping, summary, byDay);
        return new View("usage/usage", figures.model());
    }

    private UsageSummaryView summary(UsageRange days, Grouping grouping) {
        return usage.summary(
                caller.get(), Optional.of(days.from()), Optional.of(days.to()), UsageGrouping.find(grouping.word()));
    }
}
