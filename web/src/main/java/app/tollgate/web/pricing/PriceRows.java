package app.tollgate.web.pricing;

import app.tollgate.api.pricing.PriceView;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.web.page.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Prices for the operators' pages, with the names of the tenants they are for. */
@ApplicationScoped
public class PriceRows {

    @Inject
    private TenantDirectory tenants;

    List<PriceRow> of(List<PriceView> prices, Shell shell) {
        return prices.stream().map(price -> of(price, shell)).toList();
    }

    PriceRow of(PriceView price, Shell shell) {
        return PriceRow.of(price, name(price.tenant()), new PriceTexts(shell.words(), shell.formats()));
    }

    /** The name of a tenant; empty for everybody. */
    String name(String slug) {
        return slug == null
                ? ""
                : tenants.find(new TenantId(slug)).map(Tenant::name).orElse(slug);
    }
}
