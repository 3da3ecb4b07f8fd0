package app.tollgate.ejb.spending;

import app.tollgate.api.shared.TenantId;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.PlatformChange;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlStep;
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
 * <p>What is remembered may be old: whoever books under it compares {@link #version} in the booking transaction, behind the intake lock,
 * and starts again if it is.
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

    /** Reads the version that is in force, as a part of a round trip. */
    public SqlStep<Long> version() {
        return SqlStep.of("select terms_version from billing_preferences", results -> {
            results.rows().next();
            return results.rows().getLong(1);
        });
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
