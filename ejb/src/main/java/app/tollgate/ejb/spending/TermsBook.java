package app.tollgate.ejb.spending;

import app.tollgate.api.shared.TenantId;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.PlatformChange;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The billing terms as this node remembers them.
 *
 * <p>What is remembered may be old: whoever books under it compares its version with that of the {@link SpendingPosition}, which is read
 * behind the cap row, and starts again if another is in force.
 */
@ApplicationScoped
public class TermsBook {

    static final String TOPIC = "billing";

    private final Sql sql;
    private final Map<TenantId, BillingTerms> known = new ConcurrentHashMap<>();

    @Inject
    TermsBook(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected TermsBook() {
        this(null);
    }

    /** The tenant's terms, remembered or read in the running transaction. */
    public BillingTerms of(TenantId tenant) {
        BillingTerms remembered = known.get(tenant);
        return remembered == null ? read(tenant) : remembered;
    }

    /** The terms as they are now; the running transaction keeps intakes and changes of terms away. */
    public BillingTerms inForce(TenantId tenant) {
        return read(tenant);
    }

    public void forget(TenantId tenant) {
        known.remove(tenant);
    }

    void onPlatformChange(@Observes PlatformChange change) {
        if (change.isAbout(TOPIC)) {
            change.tenant().ifPresentOrElse(this::forget, known::clear);
        }
    }

    private BillingTerms read(TenantId tenant) {
        BillingTerms terms = sql.find(
                        "select mode, closed_through, terms_version from billing_preferences",
                        row -> new BillingTerms(
                                BillingMode.valueOf(row.getString(1)),
                                Optional.ofNullable(row.getObject(2, LocalDate.class))
                                        .map(YearMonth::from),
                                row.getLong(3)))
                .orElseThrow();
        known.put(tenant, terms);
        return terms;
    }
}
