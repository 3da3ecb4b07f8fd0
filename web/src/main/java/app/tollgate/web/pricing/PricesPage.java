package app.tollgate.web.pricing;

import app.tollgate.api.pricing.PriceFilter;
import app.tollgate.api.pricing.PriceState;
import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Role;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.PriceCatalogue;
import app.tollgate.web.access.Allowed;
import app.tollgate.web.page.Destination;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Shell;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /operator/prices}: everybody's prices, and below them those of single tenants. */
@ApplicationScoped
@Path(PricesPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Allowed(people = Role.OPERATOR)
public class PricesPage {

    static final String HERE = "/operator/prices";

    @Inject
    private PriceCatalogue catalogue;

    @Inject
    private PriceRows rows;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    @GET
    public View list(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        Optional<String> after = form.filled("cursor").flatMap(PageRequest::decode);
        Page<PriceView> own =
                catalogue.list(caller.get(), filter(form, false), new PageRequest(PageRequest.MAX_LIMIT, after));
        Shell shell = visit.shell(Destination.PRICES);
        return new View(
                "pricing/prices",
                new PricesPageModel(
                        shell,
                        form,
                        form.filled("tenant").isPresent() ? List.of() : rows.of(general(form), shell),
                        rows.of(own.items(), shell),
                        after.isPresent() ? address(uri, null) : "",
                        own.nextCursor().map(cursor -> address(uri, cursor)).orElse("")));
    }

    private List<PriceView> general(Form form) {
        return Page.all((PageRequest page) -> catalogue.list(caller.get(), filter(form, true), page)).stream()
                .sorted(Comparator.comparing((PriceView price) ->
                                UsageKind.find(price.kind()).orElseThrow())
                        .thenComparing(PriceView::from))
                .toList();
    }

    /** What the form asks for; a word that is none of ours asks for what is in force and what is to come. */
    private static PriceFilter filter(Form form, boolean general) {
        return new PriceFilter(
                form.filled("tenant"),
                Optional.of(general),
                UsageKind.find(form.text("kind")),
                states(form.text("state")),
                Optional.empty());
    }

    private static Set<PriceState> states(String word) {
        if (word.equals(PricesPageModel.ANY)) {
            return Set.of();
        }
        return EnumSet.allOf(PriceState.class).stream()
                .filter(state -> state.name().equals(word))
                .findFirst()
                .<Set<PriceState>>map(Set::of)
                .orElse(Set.of(PriceState.CURRENT, PriceState.UPCOMING));
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
