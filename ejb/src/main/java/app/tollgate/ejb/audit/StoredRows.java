package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogRow;
import app.tollgate.ejb.shared.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads entries exactly as they are stored. */
final class StoredRows {

    /** The columns that {@link #read} wants, of the table {@code l}. */
    static final String COLUMNS =
            "l.receipt, l.id, l.at, l.type, l.actor_kind, l.actor_id, l.actor_name, l.address, l.action,"
                    + " l.target_kind, l.target_id, l.target_name, l.request_id, l.details";

    private StoredRows() {}

    static LogRow read(ResultSet row) throws SQLException {
        UUID actor = row.getObject("actor_id", UUID.class);
        return new LogRow(
                row.getLong("receipt"),
                row.getString("id"),
                Sql.instant(row, "at"),
                row.getString("type"),
                row.getString("actor_kind"),
                actor == null ? null : actor.toString(),
                row.getString("actor_name"),
                row.getString("address"),
                row.getString("action"),
                row.getString("target_kind"),
                row.getString("target_id"),
                row.getString("target_name"),
                row.getString("request_id"),
                row.getString("details"));
    }
}
