package app.tollgate.web.invoice;

import app.tollgate.api.invoice.CreditNoteReview;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.invoice.CreditNotes;
import app.tollgate.ejb.invoice.InvoiceReading;
import app.tollgate.ejb.invoice.PrintedInvoice;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.tenant.TenantReach;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Download;
import app.tollgate.web.shared.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** {@code /operator/tenants/{slug}/invoices}: a tenant's documents; what a credit note on one would do, then the credit note. */
@RequestScoped
@Path("/operator/tenants/{slug}/invoices")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class TenantInvoicesPage {

    @Inject
    private InvoiceReading invoices;

    @Inject
    private InvoiceDownload download;

    @Inject
    private CreditNotes notes;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private TenantReach reach;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("slug")
    private String slug;

    @GET
    public View list(@BeanParam Query query, @Context UriInfo uri) {
        Page<InvoiceView> page = invoices.list(onTenant(), query.page());
        query.checkAsked();
        return new View(
                "invoice/tenant-invoices",
                new TenantInvoicesPageModel(
                        visit.shell(Destination.TENANTS),
                        slug,
                        tenants.name(new TenantId(slug)),
                        here(),
                        page.items(),
                        Pager.of(uri, page)));
    }

    @GET
    @Path(Visit.ID)
    public View show(@PathParam("id") UUID id) {
        return page(invoices.get(onTenant(), id), Form.EMPTY, Refusal.NONE);
    }

    @GET
    @Path(Visit.ID + "/pdf")
    @Produces(PrintedInvoice.MEDIA_TYPE)
    public Response print(@PathParam("id") UUID id, @BeanParam Download asked) {
        return download.answer(onTenant(), id, asked);
    }

    @POST
    @Path(Visit.ID + "/credit-notes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        return switch (form.text("do")) {
            case "issue" -> issue(id, form);
            case "edit" ->
                Response.ok(page(invoices.get(onTenant(), id), form, Refusal.NONE))
                        .build();
            default -> ask(id, form);
        };
    }

    private Response ask(UUID id, Form form) {
        Submission<CreditNoteReview> asked =
                Submission.of(() -> notes.review(onTenant(), id, CreditNoteForm.read(form)));
        return asked.result()
                .map(review -> Response.ok(question(review, form)).build())
                .orElseGet(() -> refused(id, form, asked));
    }

    private Response issue(UUID id, Form form) {
        Submission<CreditNotes.Outcome> issued =
                Submission.of(() -> notes.issue(onTenant(), id, CreditNoteForm.read(form)));
        return issued.result()
                .map(outcome -> Go.to(here() + "/" + id, outcome.fresh() ? "invoice.credited" : "invoice.repeated"))
                .orElseGet(() -> refused(id, form, issued));
    }

    private Response refused(UUID id, Form form, Submission<?> submission) {
        InvoiceDetailView document = invoices.get(onTenant(), id);
        return Go.again(page(
                document,
                form,
                CreditNoteForm.refusal(submission, document.total().minus(document.credited()), visit)));
    }

    private View page(InvoiceDetailView document, Form form, Refusal refusal) {
        return new View(
                "invoice/tenant-invoice",
                new TenantInvoicePageModel(
                        visit.shell(Destination.TENANTS),
                        here(),
                        document,
                        InvoiceSection.of(document, visit.words()),
                        form,
                        refusal));
    }

    private View question(CreditNoteReview review, Form form) {
        String company = invoices.get(onTenant(), review.document().id()).company();
        return new View(
                "invoice/credit-note",
                new CreditNotePageModel(visit.shell(Destination.TENANTS), here(), company, review, form));
    }

    private Caller onTenant() {
        return reach.into(caller.get(), slug);
    }

    private String here() {
        return "/operator/tenants/" + slug + "/invoices";
    }
}
