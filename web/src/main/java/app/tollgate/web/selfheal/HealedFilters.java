package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.web.casework.ListSearch;
import app.tollgate.web.shared.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/** Reads filters of self-healed contacts from addresses, and carries them on. */
final class HealedFilters {

    private HealedFilters() {}

    static HealedFilter read(Query query) {
        return read(query, Optional.empty());
    }

    /** @param named the list that the address gives by its name */
    static HealedFilter read(Query query, Optional<UUID> named) {
        Optional<LocalDate> from = query.date("from");
        Optional<LocalDate> to = query.date("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            query.wrong("to", "before-from", "Use a last day that is not before the first.");
        }
        return new HealedFilter(
                query.text("q").orElse(""),
                query.id(ListSearch.FIELD).or(() -> named),
                from,
                to,
                query.oneOf("status", HealedStatus.class).orElse(HealedStatus.CONFIRMED));
    }

    /** The filters of a file as the part of an address behind {@code ?}. */
    static String query(SelfHealedExportRequest asked) {
        StringJoiner query = new StringJoiner("&");
        add("q", asked.q(), query);
        add("listId", asked.listId(), query);
        add("from", asked.from(), query);
        add("to", asked.to(), query);
        return query.toString();
    }

    private static void add(String name, Object value, StringJoiner query) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
