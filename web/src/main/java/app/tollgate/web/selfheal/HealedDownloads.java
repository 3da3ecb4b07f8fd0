package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.ejb.selfheal.ColumnChoice;
import app.tollgate.ejb.selfheal.SelfHealedReports;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Gives people the files they click for: at once, or the page where a large one is asked for. */
@RequestScoped
class HealedDownloads {

    @Inject
    private SelfHealedReports reports;

    @Inject
    private ColumnChoice choice;

    @Inject
    private HealedFiles files;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    Response answer(HealedFilter filter, Destination here) {
        SelfHealedExportRequest asked = asked(filter);
        return reports.isTooLarge(caller.get(), asked)
                ? Response.ok(new View(
                                "selfheal/file",
                                new FilePageModel(visit.shell(here), Optional.of(asked), Optional.empty())))
                        .type(MediaType.TEXT_HTML)
                        .build()
                : files.now(asked);
    }

    /** With the columns that this person takes along. */
    SelfHealedExportRequest asked(HealedFilter filter) {
        return new SelfHealedExportRequest(
                choice.of(caller.get()),
                filter.list().orElse(null),
                filter.from().orElse(null),
                filter.to().orElse(null),
                filter.text());
    }
}
