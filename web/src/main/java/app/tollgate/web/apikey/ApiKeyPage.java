package app.tollgate.web.apikey;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.NewApiKey;
import app.tollgate.api.apikey.RotateKeyRequest;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Go;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Submission;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.Constraints;
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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** {@code /settings/api/{id}}: one key's settings, its rotation and its end. */
@RequestScoped
@Path("/settings/api/" + Visit.ID)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.ADMIN)
public class ApiKeyPage {

    @Inject
    private ApiKeyAdministration keys;

    @Inject
    private KeyViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @PathParam("id")
    private UUID id;

    @GET
    public View show(@QueryParam("dialog") String dialog) {
        ApiKeyView key = keys.get(caller.get(), id);
        return page(key, dialog == null ? "" : dialog, KeyForm.show(key, views.zone()), Refusal.NONE, Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        ApiKeyView now = keys.get(caller.get(), id);
        Submission<ApiKeyView> changed = Submission.of(
                () -> keys.change(caller.get(), id, before -> KeyForm.change(form, before, views.zone())));
        return changed.problem().isEmpty()
                ? Go.to(here(), "apikey.changed")
                : Go.again(page(now, "", form, visit.refusal(changed, "name"), Optional.empty()));
    }

    @POST
    @Path("rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(MultivaluedMap<String, String> typed) {
        ApiKeyView now = keys.get(caller.get(), id);
        Form form = Form.of(typed);
        Submission<NewApiKey> rotated = Submission.of(() -> keys.rotate(caller.get(), id, grace(form)));
        return rotated.result()
                .map(key -> Response.ok(shown(key)).build())
                .orElseGet(() -> Go.again(
                        page(now, "", KeyForm.show(now, views.zone()), visit.refusal(rotated), Optional.empty())));
    }

    @POST
    @Path("revoke")
    public Response revoke() {
        keys.revoke(caller.get(), id);
        return Go.to(ApiKeysPage.HERE, "apikey.revoked");
    }

    private static Duration grace(Form form) {
        FieldErrors errors = new FieldErrors();
        RotateKeyRequest request = new RotateKeyRequest(form.number("graceHours", errors));
        return Duration.ofHours(Constraints.draft(request, errors).checked().graceHours());
    }

    private View shown(NewApiKey key) {
        ApiKeyView now = keys.get(caller.get(), id);
        return page(now, "", KeyForm.show(now, views.zone()), Refusal.NONE, Optional.of(views.made(key, now)));
    }

    private View page(ApiKeyView key, String dialog, Form form, Refusal refusal, Optional<NewKey> made) {
        return new View(
                "apikey/key",
                new ApiKeyPageModel(
                        visit.shell(Destination.API),
                        views.row(key),
                        views.limitPerMinute(),
                        dialog,
                        form,
                        refusal,
                        made));
    }

    private String here() {
        return ApiKeysPage.HERE + "/" + id;
    }
}
