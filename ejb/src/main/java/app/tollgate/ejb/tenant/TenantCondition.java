package app.tollgate.ejb.tenant;

import app.tollgate.api.tenant.TenantFilter;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A filter as a condition on the registry's row {@code t}.
 *
 * @param values of the places in the text, by their name
 */
record TenantCondition(String text, Map<String, Object> values) {

    static TenantCondition of(TenantFilter filter, Optional<UUID> after) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        conditions.add("(lower(t.name) like :text escape '!' or t.slug like :text escape '!')");
        values.put("text", "%" + literally(filter.text().toLowerCase(Locale.ROOT)) + "%");
        filter.tier().ifPresent(tier -> add("t.tier = :tier", tier, conditions, values));
        filter.status().ifPresent(status -> add("t.status = :status", status, conditions, values));
        filter.demo().ifPresent(demo -> add("t.demo = :demo", demo, conditions, values));
        after.ifPresent(id -> add("t.id < :after", id, conditions, values));
        return new TenantCondition(String.join(" and ", conditions), values);
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
