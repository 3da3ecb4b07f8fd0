package app.tollgate.web.tenant;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.ejb.tenant.TenantAdministration;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.View;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** {@code /operator/tenants}: the tenants of the platform. */
@RequestScoped
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
        Form filter = Form.of(uri.getQueryParameters());
        Optional<String> after = filter.filled("cursor").flatMap(PageRequest::decode);
        Page<TenantView> page =
                tenants.list(caller.get(), filter.text("q"), new PageRequest(PageRequest.MAX_LIMIT, after));
        List<TenantRow> rows = page.items().stream()
                .map(TenantRow::of)
                .filter(row -> filter.isBlankOr("tier", row.tier().name()))
                .filter(row -> filter.isBlankOr("state", row.state().name()))
                .toList();
        String next = page.nextCursor()
                .map(cursor -> uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build())
                .map(address -> address.getRawPath() + "?" + address.getRawQuery())
                .orElse("");
        return new View(
                "tenant/tenants",
                new TenantsPageModel(
                        visit.shell(Destination.TENANTS),
                        filter,
                        rows,
                        directory.all().size(),
                        next));
    }
}
