package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.ejb.print.PrintableText;
import app.tollgate.ejb.print.PrintedWords;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands on the pages of a document, as texts.
 *
 * @param parameters what stands once, by the name the layout has for it
 * @param rows what stands in each line
 */
record InvoiceSheet(String title, String language, Map<String, Object> parameters, List<Map<String, ?>> rows) {

    static InvoiceSheet of(PrintableInvoice printable) {
        InvoiceDetailView document = printable.document();
        PrintedWords words = new PrintedWords("mail.invoice", printable.locale(), InvoiceSheet.class);
        return new InvoiceSheet(
                words.say("kind." + document.kind()) + " " + document.number(),
                printable.locale().toLanguageTag(),
                parameters(document, words),
                document.lines().stream()
                        .<Map<String, ?>>map(line -> row(line, words))
                        .toList());
    }

    private static Map<String, Object> parameters(InvoiceDetailView document, PrintedWords words) {
        ZoneId zone = ZoneId.of(document.timeZone());
        Map<String, Object> texts = new HashMap<>();
        texts.put("kind", words.say("kind." + document.kind()));
        texts.put("number", document.number());
        texts.put("company", PrintableText.of(document.company()));
        texts.put("month", words.month(document.month()));
        texts.put("days", words.say("days", words.day(document.from()), words.day(document.to()), document.timeZone()));
        texts.put("issued", words.day(document.issuedAt(), zone));
        texts.put("note", note(document, words));
        texts.put("usage", words.money(document.usage()));
        texts.put("rounding", words.money(document.rounding()));
        texts.put("hasRounding", document.rounding().micros() != 0);
        texts.put("hasLines", !document.lines().isEmpty());
        texts.put("total", words.money(document.total()));
        texts.put("totalLabel", words.say("total." + document.kind()));
        boolean owesNothing =
                document.kind() == DocumentKind.INVOICE && document.total().isNegative();
        texts.put("closing", words.say("closing." + document.kind() + (owesNothing ? ".below-zero" : "")));
        LABELS.forEach((name, key) -> texts.put(name, words.say(key)));
        return texts;
    }

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("toLabel", "to"),
            Map.entry("monthLabel", "month"),
            Map.entry("issuedLabel", "issued"),
            Map.entry("typeLabel", "type"),
            Map.entry("caseTypeLabel", "case-type"),
            Map.entry("quantityLabel", "quantity"),
            Map.entry("unitPriceLabel", "unit-price"),
            Map.entry("amountLabel", "amount"),
            Map.entry("usageLabel", "usage"),
            Map.entry("roundingLabel", "rounding"),
            Map.entry("page", "page"),
            Map.entry("of", "of"));

    private static String note(InvoiceDetailView document, PrintedWords words) {
        return document.kind() == DocumentKind.CREDIT_NOTE
                ? PrintableText.of(words.say(
                        "note.CREDIT_NOTE", document.correctsNumber(), document.reference(), document.reason()))
                : null;
    }

    private static Map<String, ?> row(InvoiceLineView line, PrintedWords words) {
        return Map.of(
                "section",
                line.adjusts() == null
                        ? words.say("section.usage")
                        : words.say("section.late", words.month(line.adjusts())),
                "type",
                words.say(line.type()),
                "caseType",
                line.caseType() == null ? words.say("no-case-type") : PrintableText.of(line.caseType()),
                "quantity",
                line.quantity() == null
                        ? words.say("several")
                        : words.quantity(line.quantity()) + " " + words.say("unit." + line.unit()),
                "unitPrice",
                line.unitPrice() == null ? words.say("several") : words.money(line.unitPrice()),
                "amount",
                words.money(line.amount()));
    }
}
