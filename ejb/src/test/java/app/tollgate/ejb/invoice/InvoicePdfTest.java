package app.tollgate.ejb.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Reads prints back; they stay in target/print to be looked at. */
class InvoicePdfTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final int MANY = 120;

    private final InvoicePdf pdf = new InvoicePdf();

    @Test
    void anInvoiceShowsItsLinesAdjustmentsRoundingAndTotal() throws IOException {
        PdfReader pages = print("invoice-en", DocumentKind.INVOICE, lines(), Locale.ENGLISH);
        assertThat(pages.getNumberOfPages()).isEqualTo(1);
        assertThat(text(pages, 1))
                .contains("INV-000042", "Kestrel & Vane LLP", "November 2026", "America/Chicago")
                .contains("1,234.5 min", "$0.12", "$148.14", "Adjustments for October 2026", "−$0.03")
                .contains("Rounding to cents", "Total", "Page 1 of 1", "Señor Ñuñez – Ünfälle");
    }

    @Test
    void inSpanishEveryWordIsSpanish() throws IOException {
        PdfReader pages = print("statement-es", DocumentKind.STATEMENT, lines(), Locale.forLanguageTag("es"));
        assertThat(text(pages, 1))
                .contains("Extracto", "noviembre de 2026", "Ajustes de octubre de 2026", "Página 1 de 1")
                .doesNotContain("Total, US", "Quantity");
    }

    @Test
    void manyLinesRunOverPagesWithTheirHeadings() throws IOException {
        List<InvoiceLineView> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(line("voice", "Case type number " + i + (i == 7 ? " with a very long name".repeat(4) : ""), null));
        }
        PdfReader pages = print("many", DocumentKind.INVOICE, many, Locale.ENGLISH);
        assertThat(pages.getNumberOfPages()).isBetween(3, 5);
        for (int page = 1; page <= pages.getNumberOfPages(); page++) {
            assertThat(text(pages, page)).contains("Page " + page + " of " + pages.getNumberOfPages());
        }
        assertThat(text(pages, 2)).contains("Case type", "Quantity");
    }

    @Test
    void namesInOtherAlphabetsStandInIt() throws IOException {
        List<InvoiceLineView> lines =
                List.of(line("voice", "Δημήτρης Παπαδόπουλος", null), line("voice", "Дмитрий Ђорђевић", null));
        PdfReader pages = print("alphabets", DocumentKind.INVOICE, lines, Locale.ENGLISH);
        assertThat(text(pages, 1)).contains("Δημήτρης Παπαδόπουλος", "Дмитрий Ђорђевић");
    }

    @Test
    void whatTheFontDoesNotHaveIsSeenToBeMissing() throws IOException {
        PdfReader pages = print("signs", DocumentKind.INVOICE, List.of(line("voice", "Łódź 漢字", null)), Locale.ENGLISH);
        assertThat(text(pages, 1)).contains("Łódź \ufffd\ufffd");
    }

    @Test
    void aLongQuantityKeepsItsUnit() throws IOException {
        InvoiceLineView stored = new InvoiceLineView(
                "storage", null, null, "1637.037036704", "GB-month", Money.parse("0.1"), Money.parse("163.703704"));
        PdfReader pages = print("storage", DocumentKind.INVOICE, List.of(stored), Locale.ENGLISH);
        assertThat(text(pages, 1)).contains("1,637.037036704 GB-months", "$163.703704");
    }

    @Test
    void millionsStandInOneLine() throws IOException {
        InvoiceLineView calls = new InvoiceLineView(
                "voice", null, null, "92345678.5", "minute", Money.parse("0.123456"), Money.parse("11400628.083456"));
        InvoiceLineView back = new InvoiceLineView(
                "voice", null, MONTH.minusMonths(1), "-8765432.5", "minute", null, Money.parse("-1082145.234567"));
        PdfReader pages = print("millions", DocumentKind.INVOICE, List.of(calls, back), Locale.ENGLISH);
        assertThat(text(pages, 1))
                .contains("92,345,678.5 min", "$0.123456 $11,400,628.083456", "−$1,082,145.234567")
                .contains("Sum $10,318,482.848889", "Total, US dollars $10,318,482.85");
    }

    @Test
    void aCreditNoteSaysWhatItIsAbout() throws IOException {
        PdfReader pages = print("credit-note", DocumentKind.CREDIT_NOTE, List.of(), Locale.ENGLISH);
        assertThat(text(pages, 1))
                .contains(
                        "Credit note",
                        "On INV-000041",
                        "Reason: calls that never rang, <b>twice</b>",
                        "Given back, US dollars")
                .doesNotContain("Quantity", "null");
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        PdfReader pages = print("fonts", DocumentKind.INVOICE, lines(), Locale.ENGLISH);
        long fonts = 0;
        for (int i = 1; i < pages.getXrefSize(); i++) {
            if (pages.getPdfObject(i) instanceof com.lowagie.text.pdf.PdfDictionary dictionary
                    && com.lowagie.text.pdf.PdfName.FONTDESCRIPTOR.equals(
                            dictionary.get(com.lowagie.text.pdf.PdfName.TYPE))) {
                fonts++;
                assertThat(dictionary.contains(com.lowagie.text.pdf.PdfName.FONTFILE2)
                                || dictionary.contains(com.lowagie.text.pdf.PdfName.FONTFILE3))
                        .isTrue();
            }
        }
        assertThat(fonts).isPositive();
    }

    private PdfReader print(String name, DocumentKind kind, List<InvoiceLineView> lines, Locale locale)
            throws IOException {
        Money exact = kind == DocumentKind.CREDIT_NOTE
                ? Money.parse("12.50")
                : lines.stream().map(InvoiceLineView::amount).reduce(Money.ZERO, Money::plus);
        boolean note = kind == DocumentKind.CREDIT_NOTE;
        InvoiceView view = new InvoiceView(
                Ids.next(),
                "INV-000042",
                kind,
                MONTH,
                MONTH.atDay(1),
                MONTH.atEndOfMonth(),
                Instant.parse("2026-12-01T12:00:07Z"),
                exact.roundedToCents(),
                Money.ZERO,
                note ? Ids.next() : null,
                note ? "INV-000041" : null,
                note ? "calls that never rang, <b>twice</b>" : null,
                note ? "ticket 7" : null);
        InvoiceDetailView document =
                InvoiceDetailView.of(view, "Kestrel & Vane LLP", "America/Chicago", exact, lines, List.of());
        byte[] bytes = pdf.of(new PrintableInvoice(document, locale));
        Path file = Files.createDirectories(Path.of("target/print")).resolve(name + ".pdf");
        Files.write(file, bytes);
        return new PdfReader(bytes);
    }

    private static List<InvoiceLineView> lines() {
        YearMonth october = MONTH.minusMonths(1);
        return List.of(
                new InvoiceLineView(
                        "voice", "Mass Tort", null, "1234.5", "minute", Money.parse("0.12"), Money.parse("148.14")),
                new InvoiceLineView(
                        "voice",
                        "Señor Ñuñez – Ünfälle and a case type whose name is as long as a hundred characters may be, so",
                        null,
                        "80.5",
                        "minute",
                        Money.parse("0.12"),
                        Money.parse("9.66")),
                line("voice", null, null),
                new InvoiceLineView("sms", null, null, "2103", "segment", null, Money.parse("30.127")),
                new InvoiceLineView("email", null, null, "40211", "email", Money.parse("0.001"), Money.parse("40.211")),
                new InvoiceLineView(
                        "storage", null, null, "12.403", "GB-month", Money.parse("0.1"), Money.parse("1.2403")),
                line("voice", "Mass Tort", october),
                new InvoiceLineView("sms", null, october, "-2", "segment", Money.parse("0.015"), Money.parse("-0.03")));
    }

    private static InvoiceLineView line(String type, String caseType, YearMonth adjusts) {
        return new InvoiceLineView(type, caseType, adjusts, "60", "minute", Money.parse("0.12"), Money.parse("7.20"));
    }

    private static String text(PdfReader pages, int page) throws IOException {
        return new PdfTextExtractor(pages).getTextFromPage(page).replaceAll("\\s+", " ");
    }
}
