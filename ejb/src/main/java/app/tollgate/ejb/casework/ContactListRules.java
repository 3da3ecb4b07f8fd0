package app.tollgate.ejb.casework;

import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.shared.FieldErrors;

/** What must hold of a list beyond the shape of its members. */
final class ContactListRules {

    private ContactListRules() {}

    static void check(ContactListRequest request, FieldErrors errors) {
        if (request.caseType() != null && request.caseType().isBlank()) {
            errors.add("/caseType", "required", "Leave it out if there is none.");
        }
    }
}
