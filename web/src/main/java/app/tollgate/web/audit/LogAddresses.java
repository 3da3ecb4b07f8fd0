package app.tollgate.web.audit;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Addresses that the page of a log links to, made from its own. */
record LogAddresses(LogPlace place, UriInfo uri) {

    /** This page with one parameter set; another page closes the opened entry. */
    String with(String name, Object... value) {
        URI address = uri.getRequestUriBuilder()
                .replaceQueryParam("id")
                .replaceQueryParam(name, value)
                .build();
        return place.path() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** The filter alone, beginning with {@code &} unless empty: the export refuses every other parameter. */
    String filter() {
        UriBuilder address = uri.getRequestUriBuilder();
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !LogFilters.NAMES.contains(name))
                .forEach(address::replaceQueryParam);
        String query = address.build().getRawQuery();
        return query == null || query.isEmpty() ? "" : "&" + query;
    }
}
