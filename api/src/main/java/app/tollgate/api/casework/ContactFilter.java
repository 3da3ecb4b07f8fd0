package app.tollgate.api.casework;

import java.util.Optional;
import java.util.UUID;

/**
 * Which contacts a page holds; what is empty lets all pass.
 *
 * @param text stands somewhere in name, external id, a number or an email, in small letters or capitals
 * @param in the list they are in
 * @param notIn a list they are not in
 */
public record ContactFilter(String text, Optional<UUID> in, Optional<UUID> notIn) {

    public static final ContactFilter ALL = text("");

    public static ContactFilter text(String text) {
        return new ContactFilter(text, Optional.empty(), Optional.empty());
    }

    public static ContactFilter in(UUID list, String text) {
        return new ContactFilter(text, Optional.of(list), Optional.empty());
    }

    public static ContactFilter notIn(UUID list, String text) {
        return new ContactFilter(text, Optional.empty(), Optional.of(list));
    }
}
