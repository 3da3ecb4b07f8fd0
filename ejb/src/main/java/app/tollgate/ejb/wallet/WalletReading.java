package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.WalletSettings;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.api.wallet.WalletView;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.usage.UsageReading;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Boundary of everything that shows a wallet. */
@Stateless
@Interceptors(TenantTransaction.class)
public class WalletReading {

    @Inject
    private Ledger ledger;

    @Inject
    private WalletTransactions transactions;

    @Inject
    private RefillRequests requests;

    @Inject
    private BillingPreferences preferences;

    @Inject
    private UsageReading usage;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** What the wallet holds and how long that lasts, in either mode. */
    public WalletView figures(Caller caller) {
        WalletSettings settings = preferences.get(caller).value().wallet();
        Money balance = ledger.balance(Account.WALLET);
        return new WalletView(
                balance,
                settings.refillThreshold(),
                settings.refillAmount(),
                DaysUntilRefill.of(balance, settings.refillThreshold(), spentLately(caller))
                        .orElse(null),
                requests.isOpen(caller.tenant()));
    }

    /** When the last refill that was asked for was withdrawn, if it was: nobody waits for it any more. */
    public Optional<Instant> withdrawnAt(Caller caller) {
        return requests.findNewest(caller.tenant())
                .flatMap(RefillRequest::closing)
                .filter(closing -> closing.outcome() == RefillOutcome.WITHDRAWN)
                .map(RefillRequest.Closing::at);
    }

    /** The wallet's history, newest first; what is posted while paging never moves what follows. */
    public Page<WalletTransactionView> transactions(Caller caller, PageRequest page) {
        return transactions.page(page.after().map(WalletReading::place).orElse(Long.MAX_VALUE), page);
    }

    /** Of today, which is not over, and the days before it. */
    private Money spentLately(Caller caller) {
        LocalDate today = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar()
                .dayOf(clock.instant());
        LocalDate first = today.minusDays(DaysUntilRefill.DAYS - 1L);
        return usage.summary(caller, Optional.of(first), Optional.of(today), Optional.empty())
                .cost();
    }

    private static long place(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("cursor", "type", "Use the nextCursor of the page before.")));
        }
    }
}
