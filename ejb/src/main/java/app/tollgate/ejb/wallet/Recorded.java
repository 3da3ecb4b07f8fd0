package app.tollgate.ejb.wallet;

/**
 * What was reported, and whether it is news: a repeat answers what the first report made.
 *
 * @param isNew false if it was recorded before
 */
public record Recorded<T>(T view, boolean isNew) {

    static <T> Recorded<T> now(T view) {
        return new Recorded<>(view, true);
    }

    static <T> Recorded<T> before(T view) {
        return new Recorded<>(view, false);
    }
}
