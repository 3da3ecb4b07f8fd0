package app.tollgate.ejb.casework;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.shared.FieldErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What must hold of a contact beyond the shape of its members. */
final class ContactRules {

    private ContactRules() {}

    static void check(ContactRequest request, FieldErrors errors) {
        if (request.externalId() != null && request.externalId().isBlank()) {
            errors.add("/externalId", "required", "Leave it out if there is none.");
        }
        checkPhones(request.phones(), errors);
        checkEmails(request.emails(), errors);
    }

    private static void checkPhones(List<ContactPhone> phones, FieldErrors errors) {
        Set<String> seen = new HashSet<>();
        boolean primarySeen = false;
        for (int i = 0; i < phones.size(); i++) {
            ContactPhone phone = phones.get(i);
            if (phone == null || phone.number() == null) {
                continue;
            }
            checkNumber("/phones/" + i + "/number", phone.number(), seen, errors);
            if (phone.isPrimary() && primarySeen) {
                errors.add("/phones/" + i + "/primary", "second-primary", "Only one number can be the primary one.");
            }
            primarySeen = primarySeen || phone.isPrimary();
        }
    }

    private static void checkNumber(String pointer, String number, Set<String> seen, FieldErrors errors) {
        if (!PhoneNumbers.isPossible(number)) {
            errors.add(pointer, "phone", "Use a number with + and country code, such as +13125550123.");
        } else if (!seen.add(number)) {
            errors.add(pointer, "repeated", "This number stands there already.");
        }
    }

    private static void checkEmails(List<String> emails, FieldErrors errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < emails.size(); i++) {
            String email = emails.get(i);
            EmailAddress.check("/emails/" + i, email, errors);
            if (email != null && !seen.add(EmailAddress.normal(email))) {
                errors.add("/emails/" + i, "repeated", "This address stands there already.");
            }
        }
    }

    /** What stands now, changed by what came from elsewhere; what came empty leaves what is there. */
    static ContactRequest over(ContactRequest now, ContactRequest came) {
        return new ContactRequest(
                now.externalId(),
                came.name(),
                came.phones().isEmpty() ? now.phones() : came.phones(),
                came.emails().isEmpty() ? now.emails() : came.emails(),
                came.optOuts().isEmpty() ? now.optOuts() : came.optOuts());
    }

    /** The marked number, else the first, if there is any. */
    static Optional<String> primary(List<ContactPhone> phones) {
        return phones.stream()
                .filter(ContactPhone::isPrimary)
                .findFirst()
                .or(() -> phones.stream().filter(Objects::nonNull).findFirst())
                .map(ContactPhone::number);
    }
}
