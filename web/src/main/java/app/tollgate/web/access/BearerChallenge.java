package app.tollgate.web.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Tells a program whose credential was refused that the credential is the reason (RFC 6750, 3.1). */
@Provider
public class BearerChallenge implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        if (answer.getStatus() == 401 && RefusedCredential.of(context).isPresent()) {
            answer.getHeaders()
                    .putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tollgate\", error=\"invalid_token\"");
        }
    }
}
