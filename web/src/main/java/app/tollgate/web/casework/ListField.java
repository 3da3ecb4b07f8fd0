package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactListView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A form's field for a list: its name is typed, with names offered.
 *
 * @param typed what stands in it
 * @param chosen the list that this means, which it goes on to mean if other lists are called the same
 * @param newest names to be offered while somebody types
 * @param similar where what was typed named no single list: those to choose from
 */
public record ListField(String typed, Optional<UUID> chosen, List<String> newest, List<ContactListView> similar) {

    /** Of a form that offers no lists. */
    public static final ListField NONE = new ListField("", Optional.empty(), List.of(), List.of());
}
