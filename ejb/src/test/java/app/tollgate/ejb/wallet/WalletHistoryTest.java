package app.tollgate.ejb.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.ledger.LedgerLine;
import app.tollgate.ejb.ledger.PostingKind;
import app.tollgate.ejb.wallet.WalletHistory.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WalletHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void usageIsASumThatEndsWhereverAnotherEntryStands() {
        List<LedgerLine> lines = ledger(-1, 100, -2, -3, 50, -4);
        assertThat(whole(lines))
                .extracting(stretch -> stretch.first() + "-" + stretch.last() + " " + stretch.amount() + " to "
                        + stretch.balanceAfter())
                .containsExactly(
                        "6-6 -4.00 to 140.00",
                        "5-5 50.00 to 144.00",
                        "3-4 -5.00 to 94.00",
                        "2-2 100.00 to 99.00",
                        "1-1 -1.00 to -1.00");
    }

    @Test
    void usageAloneIsOneSum() {
        assertThat(whole(ledger(-1, -2, -3))).hasSize(1);
    }

    /** Positive numbers are refills, the others usage. */
    @Property
    void everyEntryIsInOneLineAndTheLinesAddUpToTheBalance(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -20, max = 20) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        List<LedgerLine> lines = ledger(
                amounts.stream().mapToInt(amount -> amount == 0 ? 1 : amount).toArray());
        List<Stretch> paged = paged(lines, limit);
        assertThat(paged).isEqualTo(whole(lines));
        Money sum = Money.ZERO;
        long next = 1;
        for (int i = paged.size() - 1; i >= 0; i--) {
            Stretch stretch = paged.get(i);
            assertThat(stretch.first()).isEqualTo(next);
            next = stretch.last() + 1;
            sum = sum.plus(stretch.amount());
            assertThat(stretch.balanceAfter())
                    .isEqualTo(sum)
                    .isEqualTo(lines.get((int) stretch.last() - 1).balanceAfter());
        }
        assertThat(next).isEqualTo(lines.size() + 1L);
    }

    private static List<Stretch> whole(List<LedgerLine> lines) {
        return WalletHistory.of(lines.get(lines.size() - 1), marks(lines, Long.MAX_VALUE, lines.size()), true);
    }

    /** As the pages are read: each from the place that the one before ended at. */
    private static List<Stretch> paged(List<LedgerLine> lines, int limit) {
        List<Stretch> all = new ArrayList<>();
        long before = lines.size() + 1L;
        while (before > 1) {
            List<LedgerLine> marks = marks(lines, before, limit + 1);
            List<Stretch> read = WalletHistory.of(lines.get((int) before - 2), marks, marks.size() <= limit);
            List<Stretch> page = read.subList(0, Math.min(limit, read.size()));
            all.addAll(page);
            before = page.get(page.size() - 1).first();
        }
        return all;
    }

    private static List<LedgerLine> marks(List<LedgerLine> lines, long before, int most) {
        List<LedgerLine> marks = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && marks.size() < most; i--) {
            if (lines.get(i).kind() != PostingKind.USAGE && lines.get(i).sequence() < before) {
                marks.add(lines.get(i));
            }
        }
        return marks;
    }

    private static List<LedgerLine> ledger(int... dollars) {
        List<LedgerLine> lines = new ArrayList<>();
        Money balance = Money.ZERO;
        for (int each : dollars) {
            Money amount = Money.parse(each + ".00");
            balance = balance.plus(amount);
            lines.add(new LedgerLine(
                    lines.size() + 1L,
                    Ids.next(),
                    NOW,
                    each > 0 ? PostingKind.REFILL : PostingKind.USAGE,
                    amount,
                    balance,
                    Optional.empty()));
        }
        return lines;
    }
}
