package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.web.page.Form;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of looking for the list that a form names.
 *
 * @param found the one that is meant
 * @param similar those that may be meant where none was found, to be chosen from; a page of them at most
 */
public record ListSearch(Optional<UUID> found, List<ContactListView> similar) {

    /** What every form calls the field at which an error of its list is told. */
    public static final String FIELD = "listId";

    /** What to do about such an error, for who reads no code. */
    public static final String ADVICE = "Name one list, as it is called.";

    /** Nothing was looked for. */
    public static final ListSearch NONE = new ListSearch(Optional.empty(), List.of());

    public static ListSearch found(UUID list) {
        return new ListSearch(Optional.of(list), List.of());
    }

    /** The code of what is wrong with the name in the form: that no list has it, or several; empty if it has none or means one. */
    public Optional<String> error(Form form) {
        return found.isPresent() || form.filled("list").isEmpty()
                ? Optional.empty()
                : Optional.of(similar.isEmpty() ? "none-named" : "several-named");
    }
}
