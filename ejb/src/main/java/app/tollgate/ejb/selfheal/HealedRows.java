package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads changes that were confirmed, the latest confirmation first. */
@ApplicationScoped
class HealedRows {

    private static final String ROWS = rows("c.wrong_at");

    // A number stays confirmed in the delivery that said so, whatever was heard since.
    private static final String SENT = rows("case when c.retraction_reported_in = ? then c.wrong_at end")
            + "(c.reported_in = ? or c.retraction_reported_in = ?) and c.healed_id < ? order by c.healed_id desc limit ?";

    @Inject
    private Sql sql;

    /** The rows before a place in the order. */
    List<HealedRow> page(HealedFilter filter, HealedSelection selection, UUID before, int rows) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(filter.list().orElse(null));
        parameters.add(filter.list().orElse(null));
        parameters.addAll(selection.values());
        parameters.add(before);
        parameters.add(rows);
        return sql.list(
                ROWS + selection.text() + " and c.healed_id < ? order by c.healed_id desc limit ?",
                HealedRows::row,
                parameters.toArray());
    }

    /** The rows of a delivery before a place in the order. */
    List<HealedRow> sent(UUID delivery, UUID before, int rows) {
        return sql.list(SENT, HealedRows::row, delivery, null, null, delivery, delivery, before, rows);
    }

    /** How many there are; counting ends at the given number. */
    long count(HealedSelection selection, long most) {
        List<Object> parameters = new ArrayList<>(selection.values());
        parameters.add(most);
        return sql.find(
                        "select count(*) from (select from number_change c where " + selection.text()
                                + " limit ?) counted",
                        row -> row.getLong(1),
                        parameters.toArray())
                .orElseThrow();
    }

    private static String rows(String retractedAt) {
        return "select c.healed_id, c.contact_id, k.external_id, k.name, c.old_number, c.new_number,"
                + " c.enriched_at, c.confirmed_at, " + retractedAt
                + " as retracted_at, array(select l.name from contact_list_member m"
                + " join contact_list l on l.id = m.list_id where m.contact_id = c.contact_id"
                + " and (?::uuid is null or l.id = ?::uuid) order by l.name, l.id) as lists"
                + " from number_change c join contact k on k.id = c.contact_id where ";
    }

    private static HealedRow row(ResultSet row) throws SQLException {
        Optional<Instant> retracted = Sql.optionalInstant(row, "retracted_at");
        return new HealedRow(
                row.getObject("healed_id", UUID.class),
                new HealedView(
                        row.getObject("contact_id", UUID.class),
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getString("old_number"),
                        row.getString("new_number"),
                        List.of((String[]) row.getArray("lists").getArray()),
                        Sql.instant(row, "enriched_at"),
                        Sql.instant(row, "confirmed_at"),
                        retracted.isPresent() ? HealedStatus.RETRACTED : HealedStatus.CONFIRMED,
                        retracted.orElse(null)));
    }
}
