package app.tollgate.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A person on one or more cases. */
public record ContactView(
        UUID id,
        String externalId,
        String name,
        List<ContactPhone> phones,
        List<String> emails,
        Set<Channel> optOuts,
        Instant createdAt) {

    public ContactView {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        optOuts = Set.copyOf(optOuts);
    }
}
