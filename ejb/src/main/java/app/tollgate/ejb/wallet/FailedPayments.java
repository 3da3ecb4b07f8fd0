package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.wallet.PaymentFailureView;
import app.tollgate.ejb.shared.RowReader;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows of payments that did not go through. */
@ApplicationScoped
class FailedPayments {

    private static final String ROWS = "select id, reported_at, reference, reason from payment_failure where ";

    private final Sql sql;

    @Inject
    FailedPayments(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected FailedPayments() {
        this(null);
    }

    /** Answers whether it was added; not if the reference was there before. */
    boolean add(String reference, String reason, Instant now) {
        return sql.update(
                        "insert into payment_failure (id, reported_at, reference, reason) values (?, ?, ?, ?)"
                                + " on conflict (reference) do nothing",
                        Ids.next(),
                        now,
                        reference,
                        reason)
                == 1;
    }

    Optional<PaymentFailureView> named(TenantId tenant, String reference) {
        return sql.find(ROWS + "reference = ?", view(tenant), reference);
    }

    Optional<PaymentFailureView> find(TenantId tenant, UUID id) {
        return sql.find(ROWS + "id = ?", view(tenant), id);
    }

    private static RowReader<PaymentFailureView> view(TenantId tenant) {
        return row -> new PaymentFailureView(
                row.getObject("id", UUID.class),
                tenant.slug(),
                Sql.instant(row, "reported_at"),
                row.getString("reason"),
                row.getString("reference"));
    }
}
