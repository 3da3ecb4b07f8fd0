package app.tollgate.web.campaign;

import app.tollgate.api.casework.ContactListView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of looking for the list that a form names.
 *
 * @param found the one that is meant
 * @param similar those that may be meant where none was found, to be chosen from; a page of them at most
 */
record ListSearch(Optional<UUID> found, List<ContactListView> similar) {

    /** Nothing was looked for. */
    static final ListSearch NONE = new ListSearch(Optional.empty(), List.of());

    static ListSearch found(UUID list) {
        return new ListSearch(Optional.of(list), List.of());
    }
}
