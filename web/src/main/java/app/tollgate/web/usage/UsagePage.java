package app.tollgate.web.usage;

import app.tollgate.api.shared.Role;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.pricing.PriceCatalogue;
import app.tollgate.ejb.usage.UsageReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.report.ReportFilters;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;

/** {@code /settings/usage}: what was used in a range of days and what it cost. */
@ApplicationScoped
@Path("/settings/usage")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class UsagePage {

    @Inject
    private UsageReading usage;

    @Inject
    private ReportFilters choices;

    @Inject
    private PriceCatalogue prices;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public Response show(
            @QueryParam("range") String range,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("groupBy") String groupBy,
            @QueryParam("caseType") String caseType,
            @QueryParam("campaignId") String campaignId) {
        LocalDate today = visit.formats().today();
        Grouping grouping = Grouping.of(groupBy);
        UsageScope scope =
                new UsageScope(UsageScope.read(caseType, campaignId), choices.caseTypes(), choices.campaigns());
        Submission<UsageRange> asked = Submission.of(() -> UsageRange.read(range, from, to, today));
        return asked.result()
                .map(days -> Response.ok(page(days, grouping, scope, RangeForm.of(days)))
                        .build())
                .orElseGet(() -> Go.again(page(
                        UsageRange.thisMonth(today),
                        grouping,
                        scope,
                        RangeForm.refused(from, to, visit.refusal(asked)))));
    }

    private View page(UsageRange days, Grouping grouping, UsageScope scope, RangeForm dates) {
        UsageSummaryView byDay = summary(days.from(), days.to(), Grouping.DAY, scope);
        UsageSummaryView summary = grouping == Grouping.DAY ? byDay : summary(days.from(), days.to(), grouping, scope);
        Earlier earlier = Earlier.than(byDay);
        UsageSummaryView before = summary(earlier.of(days.from()), earlier.of(days.to()), Grouping.DAY, scope);
        UsageFigures figures = new UsageFigures(visit.shell(Destination.USAGE), days, grouping, summary, byDay, before);
        return new View("usage/usage", figures.model(dates, scope, prices.own(caller.get())));
    }

    private UsageSummaryView summary(LocalDate from, LocalDate to, Grouping grouping, UsageScope scope) {
        return usage.summary(
                caller.get(), Optional.of(from), Optional.of(to), UsageGrouping.find(grouping.word()), scope.filter());
    }
}
