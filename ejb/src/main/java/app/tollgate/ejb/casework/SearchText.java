package app.tollgate.ejb.casework;

import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what people find a contact or a case: what is kept for it, and what is looked for in that. */
public final class SearchText {

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ().-]{2,}");

    private SearchText() {}

    /** Everything a contact is found by, each on a line of its own so that nothing is found across two. */
    static String of(ContactRequest contact) {
        Stream<String> numbers = contact.phones().stream().map(ContactPhone::number);
        return lines(
                Stream.of(contact.name().trim()),
                Stream.ofNullable(contact.externalId()),
                numbers,
                contact.emails().stream());
    }

    /** What a case itself is found by; its contacts are looked for beside it. */
    static String of(CaseRequest legalCase) {
        return lines(Stream.of(legalCase.title().trim()), Stream.ofNullable(legalCase.externalId()));
    }

    @SafeVarargs
    private static String lines(Stream<String>... texts) {
        return Stream.of(texts)
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Two patterns for {@code like … escape '!'}, any one of which is enough: a number is also found without its spaces and hyphens, by
     * the second.
     */
    public static List<String> patterns(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String digits = text.replaceAll("[^0-9]", "");
        return PHONE.matcher(text).matches()
                ? List.of(containing(text), containing(digits))
                : List.of(containing(text), containing(text));
    }

    static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
