package app.tollgate.ejb.casework;

import app.tollgate.api.casework.ContactFilter;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A filter as a condition on the row {@code c} of a contact.
 *
 * @param values of the places in the text, in their order
 */
record ContactCondition(String text, List<Object> values) {

    private static final String MEMBER =
            "exists (select from contact_list_member m where m.list_id = ? and m.contact_id = c.id)";
    private static final String ON_CASE =
            "c.id in (select unnest(string_to_array(l.contact_ids, ' ')::uuid[]) from legal_case l where l.id = ?)";

    static ContactCondition of(ContactFilter filter, Optional<UUID> after) {
        List<String> conditions = new ArrayList<>(List.of("c.archived_at is null"));
        List<Object> values = new ArrayList<>();
        if (!filter.text().isBlank()) {
            conditions.add("(c.search_text like ? escape '!' or c.search_text like ? escape '!')");
            values.addAll(SearchText.patterns(filter.text()));
        }
        filter.in().ifPresent(list -> add(MEMBER, list, conditions, values));
        filter.notIn().ifPresent(list -> add("not " + MEMBER, list, conditions, values));
        filter.on().ifPresent(legalCase -> add(ON_CASE, legalCase, conditions, values));
        filter.notOn().ifPresent(legalCase -> add("not " + ON_CASE, legalCase, conditions, values));
        after.ifPresent(id -> add("c.id < ?", id, conditions, values));
        return new ContactCondition(String.join(" and ", conditions), values);
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
