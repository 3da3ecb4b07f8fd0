package app.tollgate.web.usage;

/**
 * One quantity of the period.
 *
 * @param figure the number, already written
 * @param unit its unit, in words
 * @param change against the period before
 * @param cost what it cost, already written
 * @param note further figures, or empty
 */
public record UsageTile(String title, String figure, String unit, Change change, String cost, String note) {}
