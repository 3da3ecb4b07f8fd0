package app.tollgate.ejb.campaign;

import app.tollgate.api.campaign.CampaignFilter;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A filter as a condition on the campaign {@code c}.
 *
 * @param values of the places in the text, by their name
 */
record CampaignCondition(String text, Map<String, Object> values) {

    static CampaignCondition of(CampaignFilter filter, Optional<UUID> after) {
        List<String> conditions = new ArrayList<>(List.of("c.archivedAt is null"));
        Map<String, Object> values = new LinkedHashMap<>();
        if (!filter.text().isBlank()) {
            conditions.add("lower(c.name) like :text escape '!'");
            values.put("text", "%" + literally(filter.text().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        filter.status().ifPresent(status -> add("c.status = :status", status, conditions, values));
        filter.list().ifPresent(list -> add("c.listId = :list", list, conditions, values));
        after.ifPresent(id -> add("c.id < :after", id, conditions, values));
        return new CampaignCondition(String.join(" and ", conditions), values);
    }

    void bind(TypedQuery<?> query) {
        values.forEach(query::setParameter);
    }

    private static void add(String condition, Object value, List<String> conditions, Map<String, Object> values) {
        conditions.add(condition);
        values.put(condition.substring(condition.indexOf(':') + 1), value);
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
