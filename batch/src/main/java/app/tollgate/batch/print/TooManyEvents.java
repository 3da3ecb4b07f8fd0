package app.tollgate.batch.print;

import app.tollgate.ejb.print.PdfPages;
import app.tollgate.ejb.print.PdfStyle;
import app.tollgate.ejb.print.PrintedWords;

/** Says that the events are too many to be printed, and where all of them can be had. */
record TooManyEvents(long events, long most) implements UsageDetails {

    private static final float BEFORE = 18;

    @Override
    public void print(PdfPages pages, PrintedWords words, UsageTables.Section section) {
        String sentence = words.say("too-many", words.count(events), words.count(most));
        pages.down(BEFORE);
        pages.lines(
                pages.root().paragraph(),
                PdfStyle.STRONG,
                pages.wrapped(sentence, PdfStyle.STRONG, PdfPages.INNER_WIDTH));
    }
}
