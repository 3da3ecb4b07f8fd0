package app.tollgate.web.page;

import app.tollgate.web.access.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** {@code /preferences}: keeps the choice of language and theme in the browser and goes back. */
@ApplicationScoped
@Path("/preferences")
public class PreferencesPage {

    private static final int A_YEAR = 365 * 24 * 3600;

    @POST
    @Allowed(everybody = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("language") String language, @FormParam("theme") String theme, @FormParam("back") String back) {
        Response.ResponseBuilder answer = Response.fromResponse(Go.to(Go.isOurs(back) ? back : "/"));
        Language.of(language).ifPresent(chosen -> answer.cookie(cookie(Choices.LANGUAGE, chosen.tag())));
        if (theme != null) {
            answer.cookie(cookie(Choices.THEME, Theme.of(theme).word()));
        }
        return answer.build();
    }

    private static NewCookie cookie(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
