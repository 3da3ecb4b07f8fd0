package app.tollgate.web.usage;

import java.util.Arrays;

/** What the table of the usage page is split by; the words are those of the API. */
public enum Grouping {
    CASE_TYPE("caseType"),
    CAMPAIGN("campaign"),
    DAY("day");

    private final String word;

    Grouping(String word) {
        this.word = word;
    }

    public static Grouping of(String word) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.word.equals(word))
                .findFirst()
                .orElse(CASE_TYPE);
    }

    public String word() {
        return word;
    }
}
