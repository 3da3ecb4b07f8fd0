package app.tollgate.web.tenant;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Shell;
import java.util.List;

/**
 * The tenants of the platform.
 *
 * @param filter what the list is narrowed to: {@code q}, {@code tier}, {@code state}
 * @param total how many tenants there are without the filter
 * @param first address of the first page, or empty if this is it
 * @param next address of the next page, or empty
 */
public record TenantsPageModel(
        Shell shell, Form filter, List<TenantRow> tenants, long total, String first, String next) {}
