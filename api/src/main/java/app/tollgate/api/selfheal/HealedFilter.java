package app.tollgate.api.selfheal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which self-healed contacts are meant; what is empty lets all pass.
 *
 * @param text part of the contact's name, its external id, one of its numbers or mail addresses, or of the old or new number
 * @param list its contacts only
 * @param from first of the tenant's days on which it was confirmed
 * @param to last of them
 */
public record HealedFilter(
        String text, Optional<UUID> list, Optional<LocalDate> from, Optional<LocalDate> to, HealedStatus status) {

    public static final HealedFilter ALL =
            new HealedFilter("", Optional.empty(), Optional.empty(), Optional.empty(), HealedStatus.CONFIRMED);

    public static HealedFilter in(UUID list) {
        return new HealedFilter("", Optional.of(list), Optional.empty(), Optional.empty(), HealedStatus.CONFIRMED);
    }

    public HealedFilter with(HealedStatus other) {
        return new HealedFilter(text, list, from, to, other);
    }
}
