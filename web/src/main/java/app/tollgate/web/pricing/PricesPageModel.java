package app.tollgate.web.pricing;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The price book.
 *
 * @param filter what the list is narrowed to: {@code tenant}, {@code kind}, {@code state}
 * @param general everybody's prices
 * @param own prices of single tenants
 * @param first address of the first page of these, or empty if this is it
 * @param next address of their next page, or empty
 */
public record PricesPageModel(
        Shell shell, Form filter, List<PriceRow> general, List<PriceRow> own, String first, String next) {

    /** The choice of all states. */
    public static final String ANY = "ANY";

    /** Whether one tenant was asked for, so that everybody's prices are left out. */
    public boolean isOfOneTenant() {
        return filter.filled("tenant").isPresent();
    }
}
