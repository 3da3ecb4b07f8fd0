package app.tollgate.ejb.spending;

import static app.tollgate.api.spending.BillingMode.MONTHLY_INVOICE;
import static app.tollgate.api.spending.BillingMode.REFILLABLE_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModeHistoryTest {

    private static final Instant NOON = Instant.parse("2027-10-05T12:00:00Z");

    @Test
    void whoNeverChangedTheModeWasAlwaysInThePresentOne() {
        assertThat(new ModeHistory(List.of(), REFILLABLE_WALLET).before(Instant.EPOCH))
                .isEqualTo(REFILLABLE_WALLET);
    }

    @Test
    void eachModeHeldUntilTheMomentItWasGivenUp() {
        ModeHistory history = new ModeHistory(
                List.of(
                        new ModeHistory.Past(MONTHLY_INVOICE, NOON),
                        new ModeHistory.Past(REFILLABLE_WALLET, NOON.plusSeconds(60))),
                MONTHLY_INVOICE);
        assertThat(history.before(NOON)).isEqualTo(MONTHLY_INVOICE);
        assertThat(history.before(NOON.plusMillis(1))).isEqualTo(REFILLABLE_WALLET);
        assertThat(history.before(NOON.plusSeconds(60))).isEqualTo(REFILLABLE_WALLET);
        assertThat(history.before(NOON.plusSeconds(61))).isEqualTo(MONTHLY_INVOICE);
    }

    @Test
    void aModeThatWasChosenAndGivenUpAtOnceHeldNowhere() {
        ModeHistory history = new ModeHistory(
                List.of(new ModeHistory.Past(MONTHLY_INVOICE, NOON), new ModeHistory.Past(REFILLABLE_WALLET, NOON)),
                MONTHLY_INVOICE);
        assertThat(history.before(NOON)).isEqualTo(MONTHLY_INVOICE);
        assertThat(history.before(NOON.plusMillis(1))).isEqualTo(MONTHLY_INVOICE);
    }
}
