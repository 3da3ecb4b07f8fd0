package app.tollgate.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void showsAtLeastTwoAndAtMostSixDecimals() {
        assertThat(Money.parse("12").toString()).isEqualTo("12.00");
        assertThat(Money.parse("12.345000").toString()).isEqualTo("12.345");
        assertThat(Money.parse("-0.000001").toString()).isEqualTo("-0.000001");
        assertThat(Money.ZERO.toString()).isEqualTo("0.00");
    }

    @Test
    void refusesMoreThanSixDecimalsExponentsAndAbsurdAmounts() {
        assertThatThrownBy(() -> Money.parse("0.0000001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("1.0000000")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("1e3")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Money.parse("99999999999999")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsHalfToEvenWhenAQuantityIsAFractionOfTheUnit() {
        assertThat(new Money(5).timesFraction(1, 2).micros()).isEqualTo(2);
        assertThat(new Money(7).timesFraction(1, 2).micros()).isEqualTo(4);
        assertThat(new Money(-5).timesFraction(1, 2).micros()).isEqualTo(-2);
        assertThat(Money.parse("0.12").timesFraction(90, 60)).isEqualTo(Money.parse("0.18"));
    }

    @Test
    void roundsToCentsHalfEven() {
        assertThat(Money.parse("0.005").roundedToCents()).isEqualTo(Money.ZERO);
        assertThat(Money.parse("0.015").roundedToCents()).isEqualTo(Money.parse("0.02"));
    }

    @Property
    void everyAmountIsReadBackFromItsText(
            @ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L) long micros) {
        assertThat(Money.parse(new Money(micros).toString())).isEqualTo(new Money(micros));
    }

    @Test
    void aMillionSmallAmountsDoNotDrift() {
        Money sum = Money.ZERO;
        for (int i = 0; i < 1_000_000; i++) {
            sum = sum.plus(Money.parse("0.0075"));
        }
        assertThat(sum).isEqualTo(Money.parse("7500.00"));
    }
}
