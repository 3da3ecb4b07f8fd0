package app.tollgate.web.usage;

/**
 * One quantity of the period.
 *
 * @param figure the number, already written
 * @param unit sentence key of its unit
 * @param change percentage against the period before, signed; empty if there was nothing
 * @param note further figures under it
 */
public record UsageTile(String title, String figure, String unit, Change change, String note) {}
