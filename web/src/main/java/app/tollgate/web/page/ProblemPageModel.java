package app.tollgate.web.page;

/**
 * A page that says why there is no page.
 *
 * @param title what happened, in a few words
 * @param detail what to do about it
 * @param requestId id to quote to support, or empty where it would not help
 */
public record ProblemPageModel(Door door, String title, String detail, String requestId) {}
