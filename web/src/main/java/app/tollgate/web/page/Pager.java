package app.tollgate.web.page;

import app.tollgate.api.shared.Page;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * The ways on from one page of a list, with everything else in the address kept.
 *
 * @param first address of the first page, or empty if this is it
 * @param next address of the next page, or empty
 */
public record Pager(String first, String next) {

    /** A list that needs no pages. */
    public static final Pager NONE = new Pager("", "");

    private static final String CURSOR = "cursor";

    public static Pager of(UriInfo uri, Page<?> page) {
        boolean onFirst = uri.getQueryParameters().getFirst(CURSOR) == null;
        return new Pager(
                onFirst ? "" : address(uri),
                page.nextCursor().map(cursor -> address(uri, cursor)).orElse(""));
    }

    /** The same ways on for a page that a form of another address has shown: nobody can go on there. */
    public Pager leadingTo(String here) {
        return new Pager(at(here, first), at(here, next));
    }

    private static String at(String here, String address) {
        int query = address.indexOf('?');
        return address.isEmpty() ? "" : here + (query < 0 ? "" : address.substring(query));
    }

    public boolean isNeeded() {
        return !first.isEmpty() || !next.isEmpty();
    }

    private static String address(UriInfo uri, Object... cursor) {
        UriBuilder same = uri.getRequestUriBuilder();
        URI address =
                same.replaceQueryParam("done").replaceQueryParam(CURSOR, cursor).build();
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
