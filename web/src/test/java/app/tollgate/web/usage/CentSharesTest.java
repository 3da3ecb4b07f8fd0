package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CentSharesTest {

    @Test
    void threeThirdsOfACentShowOneCent() {
        List<Money> third = List.of(Money.ofMicros(3_333), Money.ofMicros(3_333), Money.ofMicros(3_334));

        assertThat(CentShares.of(third)).containsExactly(Money.ZERO, Money.ZERO, Money.ofMicros(10_000));
    }

    @Property(tries = 300)
    void partsAddUpToTheRoundedTotalAndStayWithinACent(
            @ForAll @Size(max = 40) List<@LongRange(min = -5_000_000, max = 900_000_000L) Long> micros) {
        List<Money> parts = micros.stream().map(Money::ofMicros).toList();

        List<Money> shown = CentShares.of(parts);

        assertThat(sum(shown)).isEqualTo(sum(parts).roundedToCents());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(Math.abs(shown.get(i).micros() - parts.get(i).micros())).isLessThanOrEqualTo(10_000);
            assertThat(shown.get(i).micros() % 10_000).isZero();
        }
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.ZERO, Money::plus);
    }
}
