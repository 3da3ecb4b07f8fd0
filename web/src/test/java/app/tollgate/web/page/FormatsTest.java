package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Formats english = new Formats(Language.ENGLISH, ZoneId.of("America/Chicago"), TODAY);
    private final Formats spanish = new Formats(Language.SPANISH, ZoneId.of("America/Chicago"), TODAY);

    @Test
    void moneyHasTwoDecimalsRoundedHalfEven() {
        assertThat(english.money(Money.parse("4080.405"))).isEqualTo("$4,080.40");
        assertThat(english.money(Money.parse("4080.415"))).isEqualTo("$4,080.42");
        assertThat(english.money(Money.parse("-3"))).isEqualTo("−\u2060$3.00");
        assertThat(spanish.money(Money.ZERO)).isEqualTo("$0.00");
    }

    @Test
    void minutesHaveOneDecimal() {
        assertThat(english.minutes(90)).isEqualTo("1.5");
        assertThat(english.minutes(1_790_160)).isEqualTo("29,836.0");
    }

    @Test
    void sizesAreDecimal() {
        assertThat(english.bytes(999)).isEqualTo("999 bytes");
        assertThat(english.bytes(318_400)).isEqualTo("318 KB");
        assertThat(english.bytes(4_100_000)).isEqualTo("4.1 MB");
    }

    @Test
    void daysLeaveOutThePresentYear() {
        assertThat(english.day(LocalDate.of(2026, 11, 3))).isEqualTo("Nov 3");
        assertThat(english.day(LocalDate.of(2027, 3, 31))).isEqualTo("Mar 31, 2027");
        assertThat(spanish.day(LocalDate.of(2026, 11, 3))).isEqualTo("3 nov");
    }

    @Test
    void anInstantIsToldInTheTenantsZone() {
        assertThat(english.moment(Instant.parse("2026-11-23T20:09:00Z"))).isEqualTo("Nov 23, 2:09 PM");
        assertThat(english.moment(Instant.parse("2026-11-24T05:59:00Z"))).isEqualTo("Nov 23, 11:59 PM");
    }

    @Test
    void rangesSayNoMoreThanNeeded() {
        assertThat(english.range(LocalDate.of(2026, 11, 1), TODAY)).isEqualTo("November 1–23, 2026");
        assertThat(english.range(TODAY, TODAY)).isEqualTo("November 23, 2026");
        assertThat(english.range(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)))
                .isEqualTo("Jul 1 – Sep 30, 2026");
        assertThat(english.range(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 2)))
                .isEqualTo("Dec 1, 2025 – Jan 2, 2026");
        assertThat(spanish.range(LocalDate.of(2026, 11, 1), TODAY)).isEqualTo("1–23 de noviembre de 2026");
    }

    @Test
    void aSecondMentionOfARangeIsShort() {
        assertThat(english.span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 23)))
                .isEqualTo("Oct 1–23");
        assertThat(spanish.span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 23)))
                .isEqualTo("1–23 oct");
        assertThat(english.span(LocalDate.of(2025, 10, 30), LocalDate.of(2026, 1, 2)))
                .isEqualTo("Oct 30, 2025 – Jan 2");
    }

    @Test
    void aPartOfNothingIsADash() {
        assertThat(english.percent(BigDecimal.ONE, BigDecimal.ZERO)).isEqualTo("–");
        assertThat(english.percent(BigDecimal.ONE, BigDecimal.valueOf(3))).isEqualTo("33.3%");
    }
}
