package app.tollgate.web.campaign;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.ejb.campaign.CampaignControl;
import app.tollgate.ejb.spending.SpendingReading;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.casework.ListField;
import app.tollgate.web.casework.ListOptions;
import app.tollgate.web.casework.ListSearch;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;

/** {@code /campaigns/{id}}: one campaign's steps, its settings and its end. */
@RequestScoped
@Path("/campaigns/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class CampaignPage {

    @Inject
    private CampaignAdministration campaigns;

    @Inject
    private CampaignControl control;

    @Inject
    private ListOptions lists;

    @Inject
    private SpendingReading spending;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        return page(dialog == null ? "" : dialog, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        ListSearch search = lists.search(form);
        Submission<CampaignView> changed =
                Submission.of(() -> campaigns.change(caller.get(), id, now -> CampaignForm.change(form, search, now)));
        return changed.problem().isEmpty()
                ? Go.to(here(), "campaign.saved")
                : Go.again(page(now(), "", form, search, visit.refusal(changed)));
    }

    @POST
    @Path("start")
    public Response start() {
        return step(control::start, "campaign.started");
    }

    @POST
    @Path("pause")
    public Response pause() {
        return step(control::pause, "campaign.paused");
    }

    @POST
    @Path("resume")
    public Response resume() {
        return step(control::resume, "campaign.resumed");
    }

    @POST
    @Path("complete")
    public Response complete() {
        return step(control::complete, "campaign.completed");
    }

    @POST
    @Path("remove")
    public Response remove() {
        Submission<Boolean> removed = Submission.running(() -> campaigns.remove(caller.get(), id));
        return removed.problem().isEmpty()
                ? Go.to(CampaignsPage.HERE, "campaign.removed")
                : Go.again(page("", visit.refusal(removed)));
    }

    private Response step(BiFunction<Caller, UUID, CampaignView> step, String done) {
        Submission<CampaignView> taken = Submission.of(() -> step.apply(caller.get(), id));
        return taken.problem().isEmpty() ? Go.to(here(), done) : Go.again(page("", visit.refusal(taken)));
    }

    private View page(String dialog, Refusal refusal) {
        CampaignRow now = now();
        return page(
                now,
                dialog,
                CampaignForm.show(now),
                now.listId().map(ListSearch::found).orElse(ListSearch.NONE),
                refusal);
    }

    private View page(CampaignRow campaign, String dialog, Form form, ListSearch search, Refusal refusal) {
        return new View(
                "campaign/campaign",
                new CampaignPageModel(
                        visit.shell(Destination.CAMPAIGNS),
                        campaign,
                        new CampaignSpending(spending.campaign(caller.get(), id), campaign.monthlyCap()),
                        dialog,
                        campaign.is(CampaignStatus.DRAFT) ? lists.field(form, search) : ListField.NONE,
                        form,
                        refusal));
    }

    private CampaignRow now() {
        return CampaignRow.of(campaigns.get(caller.get(), id));
    }

    private String here() {
        return CampaignsPage.HERE + "/" + id;
    }
}
