package app.tollgate.api.casework;

import java.util.Optional;
import java.util.UUID;

/**
 * Which cases a page holds; what is empty lets all pass.
 *
 * @param text stands somewhere in title or external id, or is what one of its contacts is found by
 * @param caseType name of a case type, in small letters or capitals
 * @param assignedUser somebody who works on them
 * @param contact somebody they are about
 */
public record CaseFilter(
        String text,
        Optional<CaseStatus> status,
        Optional<String> caseType,
        Optional<UUID> assignedUser,
        Optional<UUID> contact) {

    public static final CaseFilter ALL = text("");

    public static CaseFilter text(String text) {
        return new CaseFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The cases that a contact is on. */
    public static CaseFilter of(UUID contact) {
        return new CaseFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(contact));
    }
}
