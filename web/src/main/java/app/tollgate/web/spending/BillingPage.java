package app.tollgate.web.spending;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.Role;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * {@code /settings/billing}: Billing Preferences. Changes that move money are shown once more, with what they set in motion, before they are
 * saved; the second of two who save at once is told what the first saved.
 */
@ApplicationScoped
@Path(BillingPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = {Role.ADMIN, Role.BILLING})
public class BillingPage {

    static final String HERE = "/settings/billing";

    @Inject
    private BillingPreferences preferences;

    @Inject
    private BillingViews views;

    @Inject
    private CurrentCaller caller;

    @GET
    public View show() {
        return views.page();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        return switch (form.text("step")) {
            case "edit" -> Response.ok(views.page(form, Refusal.NONE)).build();
            case "confirmed" -> saved(form);
            default -> reviewed(form);
        };
    }

    private Response reviewed(Form form) {
        Submission<PreferencesReview> reviewed = Submission.of(
                () -> preferences.review(caller.get(), BillingForm.read(form), ETags.seen(form.text("version"))));
        return reviewed.result().map(review -> looked(form, review)).orElseGet(() -> again(form, reviewed));
    }

    private Response looked(Form form, PreferencesReview review) {
        List<SettingChange> changes = views.changes(review.before(), review.after());
        return changes.stream().anyMatch(SettingChange::money)
                ? Response.ok(views.review(form, review, changes)).build()
                : saved(form);
    }

    private Response saved(Form form) {
        Submission<?> saved = Submission.of(
                () -> preferences.put(caller.get(), BillingForm.read(form), ETags.seen(form.text("version"))));
        return saved.problem().isEmpty() ? Go.to(HERE, "spending.saved") : again(form, saved);
    }

    private Response again(Form form, Submission<?> refused) {
        return Go.again(
                refused.isRefusedAs(ProblemCode.PRECONDITION_FAILED)
                        ? views.stale(form)
                        : views.page(form, views.refusal(refused, form)));
    }
}
