package app.tollgate.web.access;

import app.tollgate.api.access.MeView;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.TreeSet;

/** {@code /me}: who the caller is. */
@ApplicationScoped
@Path(TollgateApplication.API + "/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private CurrentCaller caller;

    @GET
    @Allowed(
            keys = KeyRule.ANY,
            people = {Role.ADMIN, Role.BILLING, Role.USER, Role.CLIENT, Role.OPERATOR})
    public MeView get() {
        Identity identity = caller.identity();
        Actor actor = identity.actor();
        boolean key = actor.kind() == ActorKind.API_KEY;
        return new MeView(
                actor.kind(),
                actor.id(),
                actor.name(),
                identity.tenant().slug(),
                key ? new TreeSet<>(actor.permissions()) : null,
                key ? null : new TreeSet<>(actor.roles()),
                identity.tenant().isOperator() ? null : rateLimit(caller.tenant()));
    }

    private static MeView.RateLimit rateLimit(Tenant tenant) {
        return new MeView.RateLimit(tenant.tier(), tenant.limitPerMinute());
    }
}
