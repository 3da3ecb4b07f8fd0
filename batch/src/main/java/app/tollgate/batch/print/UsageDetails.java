package app.tollgate.batch.print;

import app.tollgate.ejb.print.PdfPages;
import app.tollgate.ejb.print.PrintedWords;

/** What stands behind the tables of a printed report. */
interface UsageDetails {

    /** Sums only. */
    UsageDetails NONE = (pages, words, section) -> {};

    void print(PdfPages pages, PrintedWords words, UsageTables.Section section);
}
