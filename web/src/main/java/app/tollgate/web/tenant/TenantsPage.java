package app.tollgate.web.tenant;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.TenantFilter;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.api.tenant.Tier;
import app.tollgate.ejb.tenant.TenantAdministration;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** {@code /operator/tenants}: the tenants of the platform. */
@ApplicationScoped
@Path("/operator/tenants")
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class TenantsPage {

    @Inject
    private TenantAdministration tenants;

    @Inject
    private TenantDirectory directory;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View list(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        Optional<String> after = form.filled("cursor").flatMap(PageRequest::decode);
        Page<TenantView> page = tenants.list(caller.get(), filter(form), new PageRequest(PageRequest.MAX_LIMIT, after));
        return new View(
                "tenant/tenants",
                new TenantsPageModel(
                        visit.shell(Destination.TENANTS),
                        form,
                        page.items().stream().map(TenantRow::of).toList(),
                        directory.all().size(),
                        after.isPresent() ? address(uri, null) : "",
                        page.nextCursor().map(cursor -> address(uri, cursor)).orElse("")));
    }

    /** What the form asks for; a word that is none of ours asks for nothing. */
    private static TenantFilter filter(Form form) {
        Optional<TenantState> state = chosen(TenantState.values(), form.text("state"));
        return new TenantFilter(
                form.text("q"),
                chosen(Tier.values(), form.text("tier")),
                state.map(TenantState::status),
                state.flatMap(TenantState::demo));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] values, String word) {
        return Arrays.stream(values).filter(value -> value.name().equals(word)).findFirst();
    }

    /** The same list from another place on; without a cursor from its beginning. */
    private static String address(UriInfo uri, String cursor) {
        UriBuilder same = uri.getRequestUriBuilder();
        URI address = cursor == null
                ? same.replaceQueryParam("cursor").build()
                : same.replaceQueryParam("cursor", cursor).build();
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
