package app.tollgate.api.access;

import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.TextLength;

/** How long a password that somebody chooses has to be, in characters as people count them. */
public final class PasswordLength {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private PasswordLength() {}

    /** Names the member if its password is too short or too long; null is not a password and passes. */
    public static void check(String pointer, String password, FieldErrors errors) {
        if (password == null) {
            return;
        }
        int length = TextLength.of(password);
        if (length < SHORTEST || length > LONGEST) {
            errors.add(pointer, "length", "Choose a password of " + SHORTEST + " to " + LONGEST + " characters.");
        }
    }
}
