package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.CapStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapRuleTest {

    @Test
    void aCapIsNearFromEightyPercentAndReachedFromAHundred() {
        Optional<Money> cap = Optional.of(Money.parse("10.00"));
        assertThat(CapRule.status(Money.parse("7.999999"), cap)).isEqualTo(CapStatus.WITHIN_CAP);
        assertThat(CapRule.status(Money.parse("8.00"), cap)).isEqualTo(CapStatus.NEAR_CAP);
        assertThat(CapRule.status(Money.parse("9.999999"), cap)).isEqualTo(CapStatus.NEAR_CAP);
        assertThat(CapRule.status(Money.parse("10.00"), cap)).isEqualTo(CapStatus.CAP_REACHED);
        assertThat(CapRule.status(Money.parse("10.00"), Optional.empty())).isEqualTo(CapStatus.WITHIN_CAP);
    }

    @Test
    void aCapFreesWhenItIsRaisedAboveWhatIsSpentOrRemoved() {
        Optional<Money> ten = Optional.of(Money.parse("10"));
        Optional<Money> twenty = Optional.of(Money.parse("20"));
        assertThat(CapRule.frees(ten, twenty, Money.parse("10"))).isTrue();
        assertThat(CapRule.frees(ten, Optional.empty(), Money.parse("10"))).isTrue();
        // The month has turned since: what the cap paused goes on all the same.
        assertThat(CapRule.frees(ten, Optional.empty(), Money.ZERO)).isTrue();
        assertThat(CapRule.frees(ten, twenty, Money.parse("20"))).isFalse();
        assertThat(CapRule.frees(twenty, ten, Money.ZERO)).isFalse();
        assertThat(CapRule.frees(Optional.empty(), ten, Money.ZERO)).isFalse();
    }
}
