package app.tollgate.ejb.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysUntilRefillTest {

    @ParameterizedTest(name = "{0} above {1} at {2} in seven days")
    @CsvSource(
            nullValues = "none",
            value = {
                "100.00, 20.00, 7.00, 80.0",
                "100.00, 20.00, 3.00, 186.7",
                "20.00, 20.00, 7.00, 0.0",
                "-5.00, 20.00, 7.00, 0.0",
                "20.000001, 20.00, 7.00, 0.0",
                "100.00, 20.00, 0.00, none",
                "100.00, 20.00, -1.00, none",
                "100000000.00, 0.00, 0.000001, 700000000000000.0"
            })
    void lastsAsLongAsTheMeanOfTheLastDaysLetsIt(String balance, String threshold, String spent, BigDecimal days) {
        assertThat(DaysUntilRefill.of(Money.parse(balance), Money.parse(threshold), Money.parse(spent))
                        .orElse(null))
                .isEqualTo(days);
    }
}
