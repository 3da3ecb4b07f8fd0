package app.tollgate.api.usage;

import java.util.Optional;

/** What the groups of a summary are made by. */
public enum UsageGrouping {
    DAY("day"),
    CASE_TYPE("caseType"),
    CAMPAIGN("campaign");

    private final String text;

    UsageGrouping(String text) {
        this.text = text;
    }

    /** The word of the contract. */
    public String text() {
        return text;
    }

    public static Optional<UsageGrouping> find(String text) {
        for (UsageGrouping grouping : values()) {
            if (grouping.text.equals(text)) {
                return Optional.of(grouping);
            }
        }
        return Optional.empty();
    }
}
