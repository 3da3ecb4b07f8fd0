package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.wallet.WalletTransactionKind;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.AccountHistory;
import app.tollgate.ejb.ledger.LedgerLine;
import app.tollgate.ejb.ledger.PostingKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads pages of a wallet's history. */
@ApplicationScoped
class WalletTransactions {

    @Inject
    private AccountHistory history;

    /** @param before place in the account that the page ends before */
    Page<WalletTransactionView> page(long before, PageRequest page) {
        Optional<LedgerLine> top = history.lastBefore(Account.WALLET, before);
        return top.map(line -> page(line, page)).orElseGet(() -> Page.whole(List.of()));
    }

    private Page<WalletTransactionView> page(LedgerLine top, PageRequest page) {
        List<LedgerLine> marks = history.marksBefore(Account.WALLET, top.sequence() + 1, page.rowsToRead());
        List<WalletHistory.Stretch> stretches = WalletHistory.of(top, marks, marks.size() < page.rowsToRead());
        Page<WalletHistory.Stretch> shown = page.cut(stretches, stretch -> Long.toString(stretch.first()));
        Map<Long, LedgerLine> ends = ends(shown.items());
        return new Page<>(
                shown.items().stream().map(stretch -> view(stretch, ends)).toList(), shown.nextCursor());
    }

    /** The first lines, which name sums of usage, and the last, which say when they end. */
    private Map<Long, LedgerLine> ends(List<WalletHistory.Stretch> stretches) {
        Set<Long> places = stretches.stream()
                .filter(stretch -> stretch.mark().isEmpty())
                .flatMap(stretch -> Stream.of(stretch.first(), stretch.last()))
                .collect(Collectors.toSet());
        return history.at(Account.WALLET, places).stream()
                .collect(Collectors.toMap(LedgerLine::sequence, Function.identity()));
    }

    private static WalletTransactionView view(WalletHistory.Stretch stretch, Map<Long, LedgerLine> ends) {
        LedgerLine first = stretch.mark().orElseGet(() -> ends.get(stretch.first()));
        LedgerLine last = stretch.mark().orElseGet(() -> ends.get(stretch.last()));
        return new WalletTransactionView(
                first.posting(),
                last.at(),
                kind(last.kind()),
                stretch.amount(),
                stretch.balanceAfter(),
                last.reference().orElse(null));
    }

    private static WalletTransactionKind kind(PostingKind kind) {
        return switch (kind) {
            case USAGE -> WalletTransactionKind.USAGE;
            case REFILL -> WalletTransactionKind.REFILL;
            case INVOICE, ROUNDING, CREDIT_NOTE, ADJUSTMENT -> WalletTransactionKind.ADJUSTMENT;
        };
    }
}
