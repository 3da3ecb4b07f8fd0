package app.tollgate.web.usage;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.usage.EstimateRequest;
import app.tollgate.api.usage.EstimateView;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.usage.UsageEstimate;
import app.tollgate.ejb.usage.UsageIntake;
import app.tollgate.ejb.usage.UsageReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** {@code /usage}: senders report, dashboards read. */
@ApplicationScoped
@Path(TollgateApplication.API + "/usage")
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {

    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String CLOUD_EVENT_BATCH = "application/cloudevents-batch+json";

    @Inject
    private UsageIntake intake;

    @Inject
    private UsageReading reading;

    @Inject
    private UsageEstimate estimates;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @POST
    @Path("events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(keys = KeyRule.WRITE)
    public Response record(InputStream body, @BeanParam Query query) throws IOException {
        return record(body, EventFormat.PLAIN, query);
    }

    @POST
    @Path("events")
    @Consumes(CLOUD_EVENT)
    @Allowed(keys = KeyRule.WRITE)
    public Response recordCloudEvent(InputStream body, @BeanParam Query query) throws IOException {
        return record(body, EventFormat.CLOUD_EVENT, query);
    }

    @POST
    @Path("events")
    @Consumes(CLOUD_EVENT_BATCH)
    @Allowed(keys = KeyRule.WRITE)
    public Response recordCloudEvents(InputStream body, @BeanParam Query query) throws IOException {
        return record(body, EventFormat.CLOUD_EVENT_BATCH, query);
    }

    @GET
    @Path("events")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING})
    public Page<UsageEventView> events(@BeanParam Query query) {
        UsageFilter filter = new UsageFilter(
                query.oneOf("type", UsageKind.class),
                query.date("from"),
                query.date("to"),
                query.id("campaignId"),
                query.text("caseType"));
        PageRequest page = query.page();
        query.check();
        return reading.events(caller.get(), filter, page);
    }

    @GET
    @Path("summary")
    @Allowed(
            keys = KeyRule.READ,
            people = {Role.ADMIN, Role.BILLING})
    public UsageSummaryView summary(@BeanParam Query query) {
        Optional<LocalDate> from = query.date("from");
        Optional<LocalDate> to = query.date("to");
        Optional<UsageGrouping> grouping = grouping(query);
        SummaryFilter filter = new SummaryFilter(query.id("campaignId"), query.text("caseType"));
        query.check();
        return reading.summary(caller.get(), from, to, grouping, filter);
    }

    @POST
    @Path("estimate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(keys = KeyRule.READ)
    public EstimateView estimate(Draft<EstimateRequest> request) {
        return estimates.estimate(caller.get(), request);
    }

    private Response record(InputStream body, EventFormat format, Query query) throws IOException {
        OnError onError = query.oneOf("onError", OnError.class).orElse(OnError.REJECT);
        query.check();
        var batch = UsageEventReader.read(body.readAllBytes(), format, onError, clock.instant());
        return Response.accepted(intake.record(caller.get(), batch)).build();
    }

    private static Optional<UsageGrouping> grouping(Query query) {
        Optional<String> text = query.text("groupBy");
        Optional<UsageGrouping> grouping = text.flatMap(UsageGrouping::find);
        return text.isPresent() && grouping.isEmpty()
                ? query.wrong("groupBy", "type", "Use one of day, caseType, campaign.")
                : grouping;
    }
}
