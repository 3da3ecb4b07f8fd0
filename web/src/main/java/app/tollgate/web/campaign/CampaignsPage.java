package app.tollgate.web.campaign;

import app.tollgate.api.campaign.CampaignFilter;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.casework.ListOptions;
import app.tollgate.web.casework.ListSearch;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /campaigns}: the campaigns of a tenant, and a new one. */
@RequestScoped
@Path("/campaigns")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.USER})
public class CampaignsPage {

    static final String HERE = "/campaigns";

    @Inject
    private CampaignAdministration campaigns;

    @Inject
    private ListOptions lists;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @Context
    private UriInfo uri;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        return page("create".equals(dialog), Form.EMPTY, ListSearch.NONE, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        ListSearch search = lists.search(form);
        Submission<CampaignView> made =
                Submission.of(() -> campaigns.create(caller.get(), CampaignForm.read(form, search)));
        return made.result()
                .map(campaign -> Go.to(HERE + "/" + campaign.id(), "campaign.created"))
                .orElseGet(() -> Go.again(page(true, form, search, visit.refusal(made))));
    }

    private View page(boolean creating, Form form, ListSearch search, Refusal refusal) {
        Query query = new Query(uri);
        CampaignFilter filter = new CampaignFilter(
                query.text("q").orElse(""), query.oneOf("status", CampaignStatus.class), Optional.empty());
        PageRequest request = query.page();
        query.checkAsked();
        Page<CampaignView> page = campaigns.list(caller.get(), filter, request);
        return new View(
                "campaign/campaigns",
                new CampaignsPageModel(
                        visit.shell(Destination.CAMPAIGNS),
                        Form.of(uri.getQueryParameters()),
                        page.items().stream().map(CampaignRow::of).toList(),
                        Pager.of(uri, page),
                        creating,
                        lists.field(form, search),
                        form,
                        refusal));
    }
}
