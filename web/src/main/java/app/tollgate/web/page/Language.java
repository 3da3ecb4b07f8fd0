package app.tollgate.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the pages speak; figures are written the way of the United States in both, since all money is US dollars. */
public enum Language {
    ENGLISH("en", "English"),
    SPANISH("es", "Español");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language of a tag such as {@code es} or {@code es-MX}. */
    public static Optional<Language> of(String tag) {
        String primary = tag == null ? "" : tag.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(primary))
                .findFirst();
    }

    /** The reader's own choice, else the first of the browser's languages that we speak, else the tenant's, else English. */
    public static Language choose(String chosen, List<Locale> accepted, String tenantLocale) {
        return of(chosen)
                .or(() -> accepted.stream()
                        .flatMap(locale -> of(locale.getLanguage()).stream())
                        .findFirst())
                .or(() -> of(tenantLocale))
                .orElse(ENGLISH);
    }

    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return new Locale.Builder().setLanguage(tag).setRegion("US").build();
    }
}
