package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Boundary of the columns that a person takes along, which are remembered for that person alone. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ColumnChoice {

    @Inject
    private Sql sql;

    /** In their order; {@link HealedColumn#DEFAULT} for who has not chosen. */
    public List<HealedColumn> of(Caller person) {
        return sql.find(
                        "select columns from healed_columns where user_id = ?",
                        row -> columns(row.getString(1)),
                        person.actor().id())
                .orElse(HealedColumn.DEFAULT);
    }

    /** @throws app.tollgate.api.shared.ProblemException {@code invalid} without any column, or with one twice */
    public void choose(Caller person, List<HealedColumn> columns) {
        FieldErrors errors = new FieldErrors();
        if (columns.isEmpty()) {
            errors.add("/columns", "required", "Choose at least one column.");
        }
        HealedRules.checkColumns(columns, errors);
        errors.refuse();
        sql.update(
                "insert into healed_columns (user_id, columns) values (?, ?)"
                        + " on conflict (user_id) do update set columns = excluded.columns",
                person.actor().id(),
                text(columns));
    }

    static String text(List<HealedColumn> columns) {
        return columns.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static List<HealedColumn> columns(String text) {
        return Arrays.stream(text.split(",")).map(HealedColumn::valueOf).toList();
    }
}
