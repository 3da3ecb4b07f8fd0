package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.selfheal.SelfHealedContacts;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.access.KeyRule;
import app.tollgate.web.shared.CurrentCaller;
import app.tollgate.web.shared.Query;
import app.tollgate.web.shared.TollgateApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /self-healed}: contacts that are reached on a new number. */
@ApplicationScoped
@Path(TollgateApplication.API + "/self-healed")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(
        keys = KeyRule.READ,
        people = {Role.ADMIN, Role.USER, Role.BILLING})
public class SelfHealedResource {

    @Inject
    private SelfHealedContacts contacts;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page<HealedView> list(@BeanParam Query query) {
        HealedFilter filter = HealedFilters.read(query);
        PageRequest page = query.page();
        query.check();
        return contacts.list(caller.get(), filter, page);
    }
}
