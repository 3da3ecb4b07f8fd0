package app.tollgate.api.access;

import app.tollgate.api.shared.FieldErrors;
import java.util.Locale;
import java.util.regex.Pattern;

/** The syntax of email addresses: that of HTML's {@code input type=email}; top-level domains are not checked. */
public final class EmailAddress {

    /** The longest address that can be the path of a mail (RFC 5321 section 4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    // The expression of the HTML standard, "valid e-mail address".
    private static final Pattern SYNTAX =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private EmailAddress() {}

    public static boolean isValid(String text) {
        return text != null
                && text.length() <= MAX_LENGTH
                && SYNTAX.matcher(text).matches();
    }

    /** Names the member if its text is no address; null is not an address and passes. */
    public static void check(String pointer, String text, FieldErrors errors) {
        if (text != null && !isValid(normal(text))) {
            errors.add(pointer, "email", "Use an email address, such as ada@acme.example.");
        }
    }

    /** The form that is stored and compared. */
    public static String normal(String text) {
        return text.trim().toLowerCase(Locale.ROOT);
    }
}
