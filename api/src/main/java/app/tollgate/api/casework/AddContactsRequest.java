package app.tollgate.api.casework;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Contacts to be put into a list, up to {@value #MOST} at once; those that are in it already stay in it. */
public record AddContactsRequest(@NotEmpty @Size(max = MOST) List<UUID> contactIds) {

    public static final int MOST = 1_000;

    public AddContactsRequest {
        // An element that could not be read is null: it keeps its position for those that can.
        contactIds = contactIds == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(contactIds));
    }
}
