package app.tollgate.api.casework;

import java.util.Optional;
import java.util.UUID;

/**
 * Which contacts a page holds; what is empty lets all pass.
 *
 * @param text stands somewhere in name, external id, a number or an email, in small letters or capitals
 * @param in the list they are in
 * @param notIn a list they are not in
 * @param on the case they are on
 * @param notOn a case they are not on
 */
public record ContactFilter(
        String text, Optional<UUID> in, Optional<UUID> notIn, Optional<UUID> on, Optional<UUID> notOn) {

    public static final ContactFilter ALL = text("");

    public static ContactFilter text(String text) {
        return new ContactFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ContactFilter in(UUID list, String text) {
        return new ContactFilter(text, Optional.of(list), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ContactFilter notIn(UUID list, String text) {
        return new ContactFilter(text, Optional.empty(), Optional.of(list), Optional.empty(), Optional.empty());
    }

    public static ContactFilter on(UUID legalCase, String text) {
        return new ContactFilter(text, Optional.empty(), Optional.empty(), Optional.of(legalCase), Optional.empty());
    }

    public static ContactFilter notOn(UUID legalCase, String text) {
        return new ContactFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(legalCase));
    }
}
