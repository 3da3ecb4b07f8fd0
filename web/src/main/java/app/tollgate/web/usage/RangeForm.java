package app.tollgate.web.usage;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;

/**
 * The dates in the page's form.
 *
 * @param choice which of the ranges is marked
 * @param form the two days as they were typed, or those of the range
 * @param refusal why the typed ones cannot be shown
 */
public record RangeForm(UsageRange.Choice choice, Form form, Refusal refusal) {

    public static RangeForm of(UsageRange range) {
        return new RangeForm(
                range.choice(),
                Form.showing("from", range.from().toString(), "to", range.to().toString()),
                Refusal.NONE);
    }

    public static RangeForm refused(String from, String to, Refusal refusal) {
        return new RangeForm(UsageRange.Choice.OWN, Form.showing("from", text(from), "to", text(to)), refusal);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
