package app.tollgate.web.access;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.web.shared.RequestIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The caller of a request that needs no credential: nobody yet, from some address. */
@ApplicationScoped
public class Nobody {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress addresses;

    public Caller get() {
        return new Caller(
                TenantId.OPERATOR,
                Actor.system("visitor"),
                new RequestId(RequestIds.of(request), addresses.of(request), Optional.empty()));
    }
}
