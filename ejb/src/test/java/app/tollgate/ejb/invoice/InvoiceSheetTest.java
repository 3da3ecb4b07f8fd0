package app.tollgate.ejb.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.invoice.DocumentKind;
import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceSheetTest {

    private static final YearMonth MONTH = YearMonth.of(2027, 10);

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void everyKindHasItsClosingWhateverItComesTo(DocumentKind kind) {
        for (String language : List.of("en", "es")) {
            for (String total : List.of("-70.80", "0.00", "70.80")) {
                assertThat(closing(kind, total, language)).isNotBlank();
            }
        }
    }

    @Test
    void anInvoiceBelowZeroSaysThatThereIsNothingToPay() {
        assertThat(closing(DocumentKind.INVOICE, "-70.80", "en")).startsWith("There is nothing to pay");
        assertThat(closing(DocumentKind.INVOICE, "70.80", "en")).doesNotContain("nothing to pay");
    }

    private static String closing(DocumentKind kind, String total, String language) {
        Money amount = Money.parse(total);
        InvoiceDetailView document = new InvoiceDetailView(
                Ids.next(),
                "INV-000002",
                kind,
                MONTH,
                MONTH.atDay(1),
                MONTH.atEndOfMonth(),
                Instant.parse("2027-11-01T12:00:00Z"),
                amount,
                Money.ZERO,
                null,
                "INV-000001",
                "A reason",
                "A reference",
                "Acme Law",
                "UTC",
                List.of(),
                amount,
                Money.ZERO,
                List.of());
        return (String) InvoiceSheet.of(new PrintableInvoice(document, Locale.forLanguageTag(language)))
                .parameters()
                .get("closing");
    }
}
