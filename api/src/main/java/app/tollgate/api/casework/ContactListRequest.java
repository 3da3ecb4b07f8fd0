package app.tollgate.api.casework;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Everything that can be set of a list of contacts, for a new one or as it stands after a merge patch.
 *
 * @param caseType what its contacts' cases have in common, or null
 */
@ShownBy(ContactListView.class)
public record ContactListRequest(
        @NotBlank @Size(max = 100) String name,
        @Size(min = 1, max = 100) String caseType) {

    /** What stands now, for the patch to change. */
    public static ContactListRequest of(ContactListView now) {
        return new ContactListRequest(now.name(), now.caseType());
    }
}
