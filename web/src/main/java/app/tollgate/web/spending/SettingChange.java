package app.tollgate.web.spending;

/**
 * One setting before and after, in words.
 *
 * @param label as it stands on the page
 * @param money whether it moves money, and is looked over before it is saved
 */
public record SettingChange(String label, String before, String after, boolean money) {}
