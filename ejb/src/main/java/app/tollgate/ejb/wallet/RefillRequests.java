package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of what wallets asked for. */
@ApplicationScoped
class RefillRequests {

    private static final String ROWS = """
            select id, tenant, opened_at, balance_micros, refill_threshold_micros, refill_amount_micros, outcome, closed_at, closed_by,
              amount_micros, reference, reason
            from platform.refill_request where\s""";

    private final Sql sql;

    @Inject
    RefillRequests(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected RefillRequests() {
        this(null);
    }

    /** Adds the request and answers it, unless one of the tenant is open. */
    Optional<RefillRequest> open(RefillRequest request) {
        int added = sql.update(
                "insert into platform.refill_request (id, tenant, status, opened_at, balance_micros,"
                        + " refill_threshold_micros, refill_amount_micros) values (?, ?, 'OPEN', ?, ?, ?, ?)"
                        + " on conflict (tenant) where status = 'OPEN' do nothing",
                request.id(),
                request.tenant().slug(),
                request.openedAt(),
                request.balance().micros(),
                request.threshold().micros(),
                request.refillAmount().micros());
        return added == 1 ? Optional.of(request) : Optional.empty();
    }

    Optional<RefillRequest> find(UUID id) {
        return sql.find(ROWS + "id = ?", RefillRequests::read, id);
    }

    Optional<RefillRequest> findOpen(TenantId tenant) {
        return sql.find(ROWS + "tenant = ? and status = 'OPEN'", RefillRequests::read, tenant.slug());
    }

    /** What the tenant asked for last. */
    Optional<RefillRequest> findNewest(TenantId tenant) {
        return sql.find(ROWS + "tenant = ? order by id desc limit 1", RefillRequests::read, tenant.slug());
    }

    boolean isOpen(TenantId tenant) {
        return findOpen(tenant).isPresent();
    }

    /** Newest first, from before the given one. */
    List<RefillRequest> page(RefillRequestStatus status, UUID before, int rows) {
        return sql.list(
                ROWS + "status = ? and id < ? order by id desc limit ?", RefillRequests::read, status, before, rows);
    }

    /** Closes the request if it is open. */
    void close(UUID id, RefillRequest.Closing closing) {
        sql.update(
                "update platform.refill_request set status = 'CLOSED', outcome = ?, closed_at = ?, closed_by = ?,"
                        + " amount_micros = ?, reference = ?, reason = ? where id = ? and status = 'OPEN'",
                closing.outcome(),
                closing.at(),
                closing.by(),
                closing.payment().map(payment -> payment.amount().micros()).orElse(null),
                closing.payment().map(RefillPayment::reference).orElse(null),
                closing.reason().orElse(null),
                id);
    }

    private static RefillRequest read(ResultSet row) throws SQLException {
        return new RefillRequest(
                row.getObject("id", UUID.class),
                new TenantId(row.getString("tenant")),
                Sql.instant(row, "opened_at"),
                new Money(row.getLong("balance_micros")),
                new Money(row.getLong("refill_threshold_micros")),
                new Money(row.getLong("refill_amount_micros")),
                closing(row));
    }

    private static Optional<RefillRequest.Closing> closing(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        String reference = row.getString("reference");
        return Optional.of(new RefillRequest.Closing(
                RefillOutcome.valueOf(outcome),
                Sql.instant(row, "closed_at"),
                row.getString("closed_by"),
                reference == null
                        ? Optional.empty()
                        : Optional.of(new RefillPayment(new Money(row.getLong("amount_micros")), reference)),
                Optional.ofNullable(row.getString("reason"))));
    }
}
