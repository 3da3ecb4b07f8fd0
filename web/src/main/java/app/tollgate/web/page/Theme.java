package app.tollgate.web.page;

import java.util.Arrays;
import java.util.Locale;

/** Light or dark, or whatever the reader's system says. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** The theme of the word kept in the cookie; anything else is {@link #SYSTEM}. */
    public static Theme of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElse(SYSTEM);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code data-theme}, or null, which leaves the attribute out. */
    public String attribute() {
        return this == SYSTEM ? null : word();
    }
}
