package app.tollgate.api.selfheal;

import java.util.List;

/** What a file of self-healed contacts can show of each. */
public enum HealedColumn {
    EXTERNAL_ID("External ID"),
    NEW_NUMBER("New Number"),
    OLD_NUMBER("Old Number"),
    CONTACT_NAME("Contact Name"),
    LIST("List"),
    ENRICHED_AT("Enriched At"),
    CONFIRMED_AT("Confirmed At");

    /** What somebody gets who has not chosen. */
    public static final List<HealedColumn> DEFAULT = List.of(EXTERNAL_ID, NEW_NUMBER, OLD_NUMBER);

    private final String title;

    HealedColumn(String title) {
        this.title = title;
    }

    /** In the first line of the file, in every language of the reader: programs read it. */
    public String title() {
        return title;
    }
}
