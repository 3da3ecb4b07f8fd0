package app.tollgate.web.usage;

import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.time.YearMonth;

/** Names the period that a summary is compared with: a month by its name, other days by their dates. */
record Comparison(UsageSummaryView summary) {

    /** The sentence of the page's head. */
    String sentence(Words words, Formats formats) {
        UsageSummaryView.Previous before = summary.previous();
        if (!isMonth()) {
            return words.t("usage.compared", formats.span(before.from(), before.to()));
        }
        boolean whole = before.to().equals(YearMonth.from(before.to()).atEndOfMonth());
        return words.t(whole ? "usage.compared" : "usage.compared-same-days", formats.month(before.from()));
    }

    /** A few letters for everywhere else, since the head has said which days. */
    String name(Formats formats) {
        UsageSummaryView.Previous before = summary.previous();
        return isMonth() ? formats.monthShort(before.from()) : formats.span(before.from(), before.to());
    }

    private boolean isMonth() {
        UsageSummaryView.Previous before = summary.previous();
        return before.from().getDayOfMonth() == 1
                && before.from().plusMonths(1).equals(summary.from())
                && YearMonth.from(before.from()).equals(YearMonth.from(before.to()));
    }
}
