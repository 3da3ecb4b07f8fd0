package app.tollgate.ejb.notify;

/**
 * The colours of a firm's mails, as {@code #rrggbb}. White text stands on both, in light and in dark, so each has a contrast of at least
 * 4.5:1 with white.
 *
 * @param primary of the masthead and the button
 * @param accent of the line below the masthead
 */
record Brand(String primary, String accent) {

    /** The product's own, for everybody who chose none. */
    static final Brand NEUTRAL = new Brand("#0d5c70", "#0a4757");
}
