package app.tollgate.web.apikey;

/**
 * A key in the only answer that shows it.
 *
 * @param curl a command that tries it
 */
public record NewKey(KeyRow row, String key, String curl) {}
