package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.ejb.casework.SearchText;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter as a condition on the row {@code c} of a change that was confirmed.
 *
 * @param values of the places in the text, in their order
 */
record HealedSelection(String text, List<Object> values) {

    private static final String FOUND =
            "(c.new_number like ? escape '!' or c.old_number like ? escape '!' or exists (select from contact s"
                    + " where s.id = c.contact_id and (s.search_text like ? escape '!' or s.search_text like ? escape '!')))";

    static HealedSelection of(HealedFilter filter, TenantCalendar calendar) {
        List<String> conditions = new ArrayList<>(List.of(
                "c.healed_id is not null",
                filter.status() == HealedStatus.RETRACTED ? "c.wrong_at is not null" : "c.wrong_at is null"));
        List<Object> values = new ArrayList<>();
        if (!filter.text().isBlank()) {
            List<String> patterns = SearchText.patterns(filter.text());
            conditions.add(FOUND);
            values.addAll(List.of(patterns.get(1), patterns.get(1)));
            values.addAll(patterns);
        }
        filter.from().ifPresent(from -> {
            conditions.add("c.confirmed_at >= ?");
            values.add(calendar.period(from).start());
        });
        filter.to().ifPresent(to -> {
            conditions.add("c.confirmed_at < ?");
            values.add(calendar.period(to).end());
        });
        filter.list().ifPresent(list -> {
            conditions.add(
                    "exists (select from contact_list_member m where m.contact_id = c.contact_id and m.list_id = ?)");
            values.add(list);
        });
        return new HealedSelection(String.join(" and ", conditions), values);
    }
}
