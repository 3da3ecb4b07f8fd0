package app.tollgate.ejb.casework;

import app.tollgate.api.casework.CaseFilter;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A filter as a condition on the row {@code c} of a case.
 *
 * @param values of the places in the text, in their order
 */
record CaseCondition(String text, List<Object> values) {

    private static final String FOUND = "(c.search_text like ? escape '!' or c.search_text like ? escape '!'"
            + " or exists (select from contact k where k.id = any(string_to_array(c.contact_ids, ' ')::uuid[])"
            + " and (k.search_text like ? escape '!' or k.search_text like ? escape '!')))";
    private static final String OF_TYPE = "c.case_type_id = (select t.id from case_type t"
            + " where lower(t.name) = lower(?) and t.archived_at is null)";

    static CaseCondition of(CaseFilter filter, Optional<UUID> after) {
        List<String> conditions = new ArrayList<>(List.of("c.archived_at is null"));
        List<Object> values = new ArrayList<>();
        if (!filter.text().isBlank()) {
            conditions.add(FOUND);
            values.addAll(SearchText.patterns(filter.text()));
            values.addAll(SearchText.patterns(filter.text()));
        }
        filter.status().ifPresent(status -> add("c.status = ?", status.name(), conditions, values));
        filter.caseType().ifPresent(type -> add(OF_TYPE, type.strip(), conditions, values));
        filter.assignedUser().ifPresent(user -> add(naming("assigned_user_ids"), user.toString(), conditions, values));
        filter.contact().ifPresent(contact -> add(naming("contact_ids"), contact.toString(), conditions, values));
        after.ifPresent(id -> add("c.id < ?", id, conditions, values));
        return new CaseCondition(String.join(" and ", conditions), values);
    }

    /** That the column holds the id, as the index over it knows it. */
    static String naming(String column) {
        return "string_to_array(c." + column + ", ' ') @> string_to_array(?, ' ')";
    }

    void bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
    }

    private static void add(String condition, Object value, List<String> conditions, List<Object> values) {
        conditions.add(condition);
        values.add(value);
    }
}
