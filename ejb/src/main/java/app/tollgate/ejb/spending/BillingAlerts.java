package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.spending.AlertDelivery;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.spending.AlertView;
import app.tollgate.ejb.notify.MailProgress;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Store of the alerts that were raised: one a kind and cause, whoever comes first. */
@ApplicationScoped
class BillingAlerts {

    private final Sql sql;

    @Inject
    BillingAlerts(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected BillingAlerts() {
        this(null);
    }

    boolean isRaised(AlertKind kind, String cause) {
        return sql.find("select 1 from billing_alert where kind = ? and cause = ?", row -> true, kind, cause)
                .isPresent();
    }

    /** Adds the alert and answers its id, unless it was raised before. */
    Optional<UUID> add(AlertKind kind, String cause, Instant at, String details, List<String> recipients) {
        return sql.find(
                "insert into billing_alert (id, kind, cause, raised_at, details, recipients) values (?, ?, ?, ?, ?::jsonb, ?)"
                        + " on conflict (kind, cause) do nothing returning id",
                row -> row.getObject(1, UUID.class),
                Ids.next(),
                kind,
                cause,
                at,
                details,
                String.join(",", recipients));
    }

    /** Newest first, from before the given one. */
    List<Raised> page(Optional<UUID> before, int rows) {
        return sql.list(
                "select id, kind, raised_at, details, recipients from billing_alert where id < coalesce(?::uuid,"
                        + " 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit ?",
                BillingAlerts::raised,
                before.map(UUID::toString).orElse(null),
                rows);
    }

    private static Raised raised(ResultSet row) throws SQLException {
        String recipients = row.getString("recipients");
        return new Raised(
                row.getObject("id", UUID.class),
                AlertKind.valueOf(row.getString("kind")),
                Sql.instant(row, "raised_at"),
                row.getString("details"),
                recipients.isEmpty() ? List.of() : List.of(recipients.split(",")));
    }

    /** An alert as it was raised; details are a JSON object of texts. */
    record Raised(UUID id, AlertKind kind, Instant at, String details, List<String> recipients) {

        /** @param mails what is known of its mails */
        AlertView view(List<MailProgress> mails) {
            return new AlertView(id, kind, at, recipients, delivery(mails), AlertFacts.read(details));
        }

        private AlertDelivery delivery(List<MailProgress> mails) {
            if (recipients.isEmpty()) {
                return AlertDelivery.NO_RECIPIENTS;
            }
            if (mails.isEmpty()) {
                return AlertDelivery.UNKNOWN;
            }
            Set<MailProgress.State> states =
                    mails.stream().map(MailProgress::state).collect(Collectors.toSet());
            if (states.contains(MailProgress.State.WAITING)) {
                return AlertDelivery.PENDING;
            }
            if (states.contains(MailProgress.State.FAILED)) {
                return AlertDelivery.FAILED;
            }
            return states.contains(MailProgress.State.WITHHELD) ? AlertDelivery.WITHHELD : AlertDelivery.SENT;
        }
    }
}
