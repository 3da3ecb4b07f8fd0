package app.tollgate.web.access;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.access.CredentialRefused;
import app.tollgate.ejb.access.KeyExchange;
import app.tollgate.ejb.access.Tokens;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /oauth/token}: OAuth 2.0 client credentials (RFC 6749, 4.4); refusals are worded as its section 5.2 wants. */
@RequestScoped
@Path(TollgateApplication.API + "/oauth/token")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private KeyExchange exchange;

    @Inject
    private Nobody nobody;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(everybody = true)
    public Response exchange(MultivaluedMap<String, String> form) {
        ClientCredentials sent = ClientCredentials.of(request.getHeader(HttpHeaders.AUTHORIZATION), form);
        return sent.error()
                .map(TokenResource::refused)
                .orElseGet(() -> issued(sent.key().orElseThrow()));
    }

    private Response issued(String key) {
        Optional<String> token = exchanged(key);
        return token.map(TokenResource::answer)
                .orElseGet(() -> refused(new TokenError(
                        "invalid_client", "The key is unknown, revoked, expired or not for this address.")));
    }

    private Optional<String> exchanged(String key) {
        try {
            return Optional.of(exchange.exchange(nobody.get(), key));
        } catch (ProblemException refusal) {
            if (refusal instanceof CredentialRefused known) {
                new RefusedCaller(known, nobody.get().request().address()).attachTo(request);
            }
            // OAuth has its own words for a key that is no good; everything else keeps ours.
            if (refusal.code() == ProblemCode.UNAUTHENTICATED || refusal.code() == ProblemCode.ADDRESS_NOT_ALLOWED) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Response answer(String token) {
        return Response.ok(new TokenAnswer(token, "Bearer", Tokens.KEY_LIFE.toSeconds()))
                .header("Pragma", "no-cache")
                .build();
    }

    private static Response refused(TokenError error) {
        boolean client = "invalid_client".equals(error.error());
        Response.ResponseBuilder answer = Response.status(client ? 401 : 400).entity(error);
        if (client) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"tollgate\", charset=\"UTF-8\"");
        }
        return answer.build();
    }
}
