package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 250.00, 0.0%, 0, ok",
        "199.99, 250.00, 80.0%, 79, ok",
        "200.00, 250.00, 80.0%, 80, warn",
        "249.999999, 250.00, 100.0%, 99, warn",
        "250.00, 250.00, 100.0%, 100, bad",
        "300.00, 250.00, 100.0%, 120, bad",
        "-5.00, 250.00, 0.0%, -2, ok"
    })
    void itIsFullAndRedWhenTheWholeIsReachedAndNotBefore(
            String reached, String whole, String width, int percent, String colour) {
        Meter meter = new Meter(Money.parse(reached), Money.parse(whole));
        assertThat(meter.width()).isEqualTo(width);
        assertThat(meter.percent()).isEqualTo(percent);
        assertThat(meter.colour()).isEqualTo(colour);
    }
}
