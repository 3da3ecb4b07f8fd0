package app.tollgate.web.invoice;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.web.page.Words;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lines under one heading.
 *
 * @param lateOf the closed month that they came too late for; empty for the document's own usage
 */
public record InvoiceSection(Optional<YearMonth> lateOf, List<Row> rows) {

    /**
     * A line as people read it.
     *
     * @param quantity with its unit
     */
    public record Row(InvoiceLineView line, UsageKind kind, String quantity) {}

    static List<InvoiceSection> of(InvoiceDetailView document, Words words) {
        Map<Optional<YearMonth>, List<Row>> sections = document.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> Optional.ofNullable(line.adjusts()),
                        LinkedHashMap::new,
                        Collectors.mapping(line -> row(line, words), Collectors.toList())));
        return sections.entrySet().stream()
                .map(section -> new InvoiceSection(section.getKey(), section.getValue()))
                .toList();
    }

    private static Row row(InvoiceLineView line, Words words) {
        UsageKind kind = UsageKind.find(line.type()).orElseThrow();
        String quantity = line.quantity() == null
                ? "–"
                : ExactFigures.quantity(line.quantity()) + " " + words.of("invoice.unit", kind);
        return new Row(line, kind, quantity);
    }
}
