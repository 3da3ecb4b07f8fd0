package app.tollgate.api.selfheal;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of self-healed contacts.
 *
 * @param columns in the order they are to stand in; each once
 * @param listId only contacts of this list, or null
 * @param from first of the tenant's days on which they were confirmed, or null
 * @param to last of them, or null
 * @param q only those that this text finds, as in {@link HealedFilter}, or null
 */
public record SelfHealedExportRequest(
        @NotEmpty @Size(max = 7) List<HealedColumn> columns,
        UUID listId,
        LocalDate from,
        LocalDate to,
        @Size(max = 200) String q) {

    public SelfHealedExportRequest {
        // An element that could not be read is null: it keeps its position for those that can.
        columns = columns == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(columns));
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Which contacts are in it. */
    public HealedFilter filter() {
        return new HealedFilter(
                Optional.ofNullable(q).orElse(""),
                Optional.ofNullable(listId),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                HealedStatus.CONFIRMED);
    }
}
