package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.EnrichmentStatus;
import app.tollgate.api.selfheal.EnrichmentView;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Store of found numbers, which are shown with what became of them. */
@ApplicationScoped
class Enrichments {

    private static final String SHOWN =
            "select e.id, e.old_number, e.new_number, e.source, e.enriched_at, e.created_at,"
                    + " c.confirmed_at, c.wrong_at from enrichment e join number_change c"
                    + " on c.contact_id = e.contact_id and c.new_number = e.new_number and c.old_number = e.old_number"
                    + " where e.contact_id = ?";

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    @Inject
    private Sql sql;

    void add(Enrichment enrichment) {
        entities.persist(enrichment);
        entities.flush();
    }

    Optional<EnrichmentView> find(UUID contact, UUID id) {
        return sql.find(SHOWN + " and e.id = ?", Enrichments::view, contact, id);
    }

    /** Newest first, from after the given id. */
    List<EnrichmentView> page(UUID contact, Optional<UUID> after, int rows) {
        return sql.list(
                SHOWN + " and (?::uuid is null or e.id < ?::uuid) order by e.id desc limit ?",
                Enrichments::view,
                contact,
                after.orElse(null),
                after.orElse(null),
                rows);
    }

    private static EnrichmentView view(ResultSet row) throws SQLException {
        Optional<Instant> confirmed = Sql.optionalInstant(row, "confirmed_at");
        Optional<Instant> wrong = Sql.optionalInstant(row, "wrong_at");
        return new EnrichmentView(
                row.getObject("id", UUID.class),
                row.getString("old_number"),
                row.getString("new_number"),
                row.getString("source"),
                Sql.instant(row, "enriched_at"),
                status(confirmed.isPresent(), wrong.isPresent()),
                confirmed.orElse(null),
                wrong.orElse(null),
                Sql.instant(row, "created_at"));
    }

    private static EnrichmentStatus status(boolean confirmed, boolean wrong) {
        if (wrong) {
            return EnrichmentStatus.RETRACTED;
        }
        return confirmed ? EnrichmentStatus.CONFIRMED : EnrichmentStatus.OPEN;
    }
}
