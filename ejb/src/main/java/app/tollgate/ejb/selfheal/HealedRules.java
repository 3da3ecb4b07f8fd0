package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.FieldErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be asked for in files of self-healed contacts. */
final class HealedRules {

    private HealedRules() {}

    static void check(SelfHealedExportRequest request, FieldErrors errors) {
        checkColumns(request.columns(), errors);
        if (request.from() != null && request.to() != null && request.to().isBefore(request.from())) {
            errors.add("/to", "before-from", "Use a last day that is not before the first.");
        }
    }

    static void checkColumns(List<HealedColumn> columns, FieldErrors errors) {
        Set<HealedColumn> seen = EnumSet.noneOf(HealedColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            HealedColumn column = columns.get(i);
            if (column == null) {
                errors.add("/columns/" + i, "required", "Name a column.");
            } else if (!seen.add(column)) {
                errors.add("/columns/" + i, "repeated", "This column stands there already.");
            }
        }
    }
}
