package app.tollgate.batch.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.ejb.print.PdfCheck;
import app.tollgate.ejb.report.UsageTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsageDocumentTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 30);

    @Test
    void inSpanishEveryWordIsSpanish() {
        byte[] document = print("es", groups(3), whole(groups(3)));
        PdfCheck.isArchivable("usage-es", document);
        assertThat(String.join(" ", PdfCheck.pages(document)))
                .contains("Informe de uso", "Del 1 de noviembre de 2026 al 30", "Minutos de voz", "Por tipo de caso")
                .doesNotContain("Total, US", "Cost by", "Usage");
        assertThat(new TreeSet<>(
                        ResourceBundle.getBundle("print.usage", Locale.ROOT).keySet()))
                .isEqualTo(new TreeSet<>(ResourceBundle.getBundle("print.usage", Locale.forLanguageTag("es"))
                        .keySet()));
    }

    @Test
    void whatIsNotListedStandsAsAllOthersSoThatEveryTableAddsUp() {
        List<UsageTotal> some = groups(3);
        byte[] document = print("en", some, whole(groups(5)));
        assertThat(String.join(" ", PdfCheck.pages(document))).contains("All others 6 3 0 0 $0.00 $0.36");
    }

    private static byte[] print(String language, List<UsageTotal> caseTypes, UsageTotal whole) {
        UsageHead head = new UsageHead(
                "Kestrel & Vane LLP",
                Locale.forLanguageTag(language),
                ZoneId.of("America/Chicago"),
                FROM,
                TO,
                List.of(),
                false);
        List<UsageTotal> days = List.of(total(FROM.toString(), whole.voiceSeconds()));
        return new UsageDocument(
                        head,
                        new ReportTotals(
                                whole, days, caseTypes, caseTypes, Optional.of(Instant.parse("2026-11-30T20:11:00Z"))))
                .print(UsageDetails.NONE);
    }

    private static List<UsageTotal> groups(int number) {
        return IntStream.range(0, number).mapToObj(i -> total("Type " + i, 90)).toList();
    }

    private static UsageTotal whole(List<UsageTotal> groups) {
        return groups.stream().reduce(UsageTotal::plus).orElseThrow();
    }

    private static UsageTotal total(String key, long seconds) {
        return new UsageTotal(
                key,
                key,
                3,
                seconds,
                0,
                0,
                Money.parse("0.12").timesFraction(seconds, 60),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }
}
