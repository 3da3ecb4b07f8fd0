package app.tollgate.web.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.wallet.WalletTransactionKind;
import app.tollgate.api.wallet.WalletTransactionView;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WalletRowTest {

    @Test
    void usageIsWhatLiesBetweenTheBalancesThatAreShown() {
        WalletRow usage = row(WalletTransactionKind.USAGE, "-2.006", "97.989");
        assertThat(usage.amount()).isEqualTo(Money.parse("-2.01"));
        assertThat(usage.balanceAfter()).isEqualTo(Money.parse("97.99"));
        WalletRow next = row(WalletTransactionKind.USAGE, "-0.004", "97.985");
        assertThat(next.amount()).isEqualTo(Money.parse("-0.01"));
        assertThat(next.balanceAfter()).isEqualTo(Money.parse("97.98"));
    }

    @Test
    void aRefillIsShownAsItCame() {
        assertThat(row(WalletTransactionKind.REFILL, "100.01", "200.016").amount())
                .isEqualTo(Money.parse("100.01"));
    }

    private static WalletRow row(WalletTransactionKind kind, String amount, String after) {
        return WalletRow.of(new WalletTransactionView(
                Ids.next(), Instant.EPOCH, kind, Money.parse(amount), Money.parse(after), null));
    }
}
