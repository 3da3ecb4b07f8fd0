package app.tollgate.api.audit;

/**
 * The record an entry is about.
 *
 * @param kind such as {@code USER}, {@code API_KEY}, {@code COMPANY_SETTINGS}
 * @param id null where there is only one, such as settings
 * @param name how people know it; null if it has none
 */
public record LogTarget(String kind, String id, String name) {

    /** The one record of its kind. */
    public static LogTarget the(String kind) {
        return new LogTarget(kind, null, null);
    }
}
