package app.tollgate.ejb.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final PdfDescription DESCRIPTION = new PdfDescription(
            UUID.fromString("01934c2e-7b60-7000-8000-000000000001"),
            "Usage & <more>",
            "Kestrel & Vane LLP – Señor Ñuñez",
            Locale.ENGLISH,
            Instant.parse("2026-11-23T20:11:00.123Z"));

    @Test
    void pagesWithTablesAndPicturesAreArchivableAndRepeatNothingToWhoListens() {
        byte[] document = document(120);
        PdfCheck.isArchivable("pages", document);
        List<String> pages = PdfCheck.pages(document);
        assertThat(pages).hasSizeGreaterThan(2);
        // What repeats on every page is not read out: not the foot, not the heads of a table that goes on.
        assertThat(String.join(" ", pages)).doesNotContain("Page 1").containsOnlyOnce("Name Amount");
        assertThat(pages.get(0)).contains("Heading", "Number 0");
        assertThat(pages.get(pages.size() - 1)).contains("Number 119", "Sum");
    }

    @Test
    void namesInOtherAlphabetsStandInItAndWhatTheFontLacksIsASign() {
        List<String> names = List.of("Δημήτρης Παπαδόπουλος", "Дмитрий Ђорђевић", "Գարեգին", "გიორგი", "Nguyễn Thị");
        PdfPages pages = new PdfPages(DESCRIPTION, "Δίκη & Право", "Page {0} of {1}");
        pages.lines(pages.root().heading(1), new PdfStyle(true, 20, PdfStyle.INK), names);
        pages.lines(pages.root().paragraph(), PdfStyle.BODY, names);
        pages.lines(pages.root().paragraph(), PdfStyle.BODY, List.of("漢字 กขค 🦅 end"));
        byte[] document = pages.finish();
        PdfCheck.isArchivable("alphabets", document);
        String text = PdfCheck.pages(document).get(0);
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(text.split(Pattern.quote(name), -1)).hasSize(3));
        assertThat(text).contains("\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD end");
    }

    @Test
    void theSameContentIsTheSameBytes() {
        assertThat(document(30)).isEqualTo(document(30));
    }

    @Test
    void longTextsBreakBetweenWordsAndWordsThatAreTooLongInside() {
        PdfPages pages = new PdfPages(DESCRIPTION, "", "{0} / {1}");
        assertThat(pages.wrapped("one two three four", PdfStyle.BODY, 40)).containsExactly("one two", "three four");
        assertThat(pages.wrapped("x".repeat(100), PdfStyle.BODY, 40))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(pages.width(line, PdfStyle.BODY)).isLessThanOrEqualTo(40));
        assertThat(pages.wrapped("", PdfStyle.BODY, 40)).containsExactly("");
        assertThat(pages.wrapped("holds −$1.20 −3.5 min", PdfStyle.BODY, 40))
                .as("no line ends behind a sign")
                .containsExactly("holds", "−$1.20", "−3.5 min");
    }

    private static byte[] document(int rows) {
        PdfPages pages = new PdfPages(DESCRIPTION, "Kestrel & Vane", "Page {0} of {1}");
        pages.lines(pages.root().heading(1), new PdfStyle(true, 20, PdfStyle.INK), List.of("Heading"));
        pages.lines(pages.root().paragraph(), PdfStyle.BODY, List.of("漢字 and \u0007 control, Ünfälle", "second line"));
        new PdfBars(
                        pages,
                        List.of("Voice", "SMS"),
                        IntStream.range(0, 30)
                                .mapToObj(i -> new PdfBars.Bar("Nov " + (i + 1), List.of(i * 100L, 500L)))
                                .toList(),
                        new PdfBars.Scale(3500, "$0", "$17.50", "$35"))
                .draw("Cost by day");
        PdfTable table = new PdfTable(pages, List.of(PdfColumn.text("Name", 300), PdfColumn.number("Amount", 216)));
        for (int i = 0; i < rows; i++) {
            table.row(List.of("Number " + i + (i % 9 == 4 ? " with a very long name".repeat(8) : ""), "$" + i + ".00"));
        }
        table.sum(List.of("Sum", "$1"));
        return pages.finish();
    }
}
