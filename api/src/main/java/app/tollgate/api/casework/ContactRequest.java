package app.tollgate.api.casework;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be set of a contact, for a new one or as it stands after a merge patch.
 *
 * @param externalId its id in the company's CRM, which no other contact has; or null
 * @param phones at most {@value #MOST}; the first is the primary one unless another is marked
 * @param emails at most {@value #MOST}
 * @param optOuts channels it does not want to be reached by
 */
@ShownBy(ContactView.class)
public record ContactRequest(
        @Size(min = 1, max = 255) String externalId,
        @NotBlank @Size(max = 200) String name,
        @Size(max = MOST) List<@Valid ContactPhone> phones,
        @Size(max = MOST) List<String> emails,
        Set<Channel> optOuts) {

    /** Phones, and emails, of one contact. */
    public static final int MOST = 20;

    public ContactRequest {
        // An element that could not be read is null: it keeps its position for those that can.
        phones = phones == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(phones));
        emails = emails == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(emails));
        optOuts = optOuts == null ? Set.of() : Set.copyOf(optOuts);
    }

    /** What stands now, for the patch to change. */
    public static ContactRequest of(ContactView now) {
        return new ContactRequest(now.externalId(), now.name(), now.phones(), now.emails(), now.optOuts());
    }
}
