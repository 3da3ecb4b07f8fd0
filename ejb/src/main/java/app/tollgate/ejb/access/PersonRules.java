package app.tollgate.ejb.access;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold of a person's email, roles and password. */
final class PersonRules {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 128;

    private static final Set<Role> STAFF = EnumSet.of(Role.ADMIN, Role.BILLING, Role.USER);

    private PersonRules() {}

    static void check(String email, Set<Role> roles) {
        List<FieldError> errors = new ArrayList<>();
        email("/email", email).ifPresent(errors::add);
        if (!STAFF.containsAll(roles)) {
            errors.add(FieldError.at("/roles", "role", "A colleague can be ADMIN, BILLING or USER."));
        }
        refuse(errors);
    }

    static void checkFirstAdmin(String email, String password) {
        List<FieldError> errors = new ArrayList<>();
        email("/admin/email", email).ifPresent(errors::add);
        if (password != null) {
            password("/admin/password", password).ifPresent(errors::add);
        }
        refuse(errors);
    }

    static void checkPassword(String pointer, String password) {
        password(pointer, password).ifPresent(error -> refuse(List.of(error)));
    }

    private static Optional<FieldError> email(String pointer, String email) {
        return EmailAddress.isValid(EmailAddress.normal(email))
                ? Optional.empty()
                : Optional.of(FieldError.at(pointer, "email", "Use an email address, such as ada@acme.example."));
    }

    private static Optional<FieldError> password(String pointer, String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD
                ? Optional.empty()
                : Optional.of(FieldError.at(pointer, "length", "Choose a password of 12 to 128 characters."));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
