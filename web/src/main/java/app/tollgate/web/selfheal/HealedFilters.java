package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.web.shared.Query;
import java.time.LocalDate;
import java.util.Optional;

/** Reads filters of self-healed contacts from addresses and bodies. */
final class HealedFilters {

    private HealedFilters() {}

    static HealedFilter read(Query query) {
        Optional<LocalDate> from = query.date("from");
        Optional<LocalDate> to = query.date("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            query.wrong("to", "before-from", "Use a last day that is not before the first.");
        }
        return new HealedFilter(
                query.id("listId"),
                from,
                to,
                query.oneOf("status", HealedStatus.class).orElse(HealedStatus.CONFIRMED));
    }

    static HealedFilter of(SelfHealedExportRequest asked) {
        return new HealedFilter(
                Optional.ofNullable(asked.listId()),
                Optional.ofNullable(asked.from()),
                Optional.ofNullable(asked.to()),
                HealedStatus.CONFIRMED);
    }
}
