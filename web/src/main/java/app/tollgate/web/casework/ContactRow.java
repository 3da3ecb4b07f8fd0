package app.tollgate.web.casework;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One contact as people see it.
 *
 * @param phone the primary number
 * @param morePhones how many others there are
 */
public record ContactRow(
        UUID id,
        String name,
        Optional<String> externalId,
        Optional<String> phone,
        int morePhones,
        Optional<String> email,
        List<Channel> optOuts) {

    static ContactRow of(ContactView contact) {
        return new ContactRow(
                contact.id(),
                contact.name(),
                Optional.ofNullable(contact.externalId()),
                contact.phones().stream()
                        .filter(ContactPhone::isPrimary)
                        .map(ContactPhone::number)
                        .findFirst(),
                Math.max(0, contact.phones().size() - 1),
                contact.emails().stream().findFirst(),
                contact.optOuts().stream().sorted().toList());
    }
}
