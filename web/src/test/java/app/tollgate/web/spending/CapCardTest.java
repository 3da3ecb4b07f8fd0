package app.tollgate.web.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.api.usage.CapStatus;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CapCardTest {

    @Test
    void theMeterShowsWhatIsSpentAndWhatIsAhead() {
        CapCard near = card("4080.41", "5418.47", "5000.00", CapStatus.NEAR_CAP);
        assertThat(near.fill()).isEqualTo("81.6%");
        assertThat(near.ahead()).isEqualTo("100.0%");
        assertThat(near.percentSpent()).isEqualTo(81);
        assertThat(near.left()).contains(Money.parse("919.59"));
        assertThat(near.passesTheCap()).isTrue();
        assertThat(near.state().colour()).isEqualTo("warn");
    }

    @Test
    void beyondTheCapNothingIsLeftAndTheMeterIsFull() {
        CapCard over = card("5000.01", "9000.00", "5000.00", CapStatus.CAP_REACHED);
        assertThat(over.fill()).isEqualTo("100.0%");
        assertThat(over.left()).contains(Money.ZERO);
        assertThat(over.passesTheCap()).isFalse();
        assertThat(over.state()).isEqualTo(CapState.CAP_REACHED);
        assertThat(card("4999.99", null, "5000.00", CapStatus.NEAR_CAP).percentSpent())
                .isEqualTo(99);
    }

    @Test
    void withoutACapOrAProjectionNothingIsPromised() {
        CapCard free = card("12.00", null, null, CapStatus.WITHIN_CAP);
        assertThat(free.state()).isEqualTo(CapState.NONE);
        assertThat(free.left()).isEmpty();
        assertThat(free.passesTheCap()).isFalse();
        CapCard young = card("-1.00", null, "10.00", CapStatus.WITHIN_CAP);
        assertThat(young.fill()).isEqualTo("0.0%");
        assertThat(young.passesTheCap()).isFalse();
    }

    static CapCard card(String spent, String projected, String cap, CapStatus status) {
        return new CapCard(new SpendingView(
                YearMonth.of(2026, 11),
                BillingMode.MONTHLY_INVOICE,
                Money.parse(spent),
                projected == null ? null : Money.parse(projected),
                cap == null ? null : Money.parse(cap),
                status,
                Money.parse("12.00"),
                Instant.parse("2026-11-23T17:30:00Z")));
    }
}
