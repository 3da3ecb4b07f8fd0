package app.tollgate.ejb.wallet;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.AccountHistory;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.ledger.LedgerLine;
import app.tollgate.ejb.ledger.Posting;
import app.tollgate.ejb.ledger.PostingKind;
import app.tollgate.ejb.spending.AlertDesk;
import app.tollgate.ejb.spending.AlertFacts;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.spending.LowBalanceArming;
import app.tollgate.ejb.spending.PresentMonth;
import app.tollgate.ejb.spending.Spending;
import app.tollgate.ejb.spending.SpendingPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Books money into a wallet, and lets everything follow that the new balance asks for. */
@ApplicationScoped
class Refilling {

    @Inject
    private Ledger ledger;

    @Inject
    private AccountHistory history;

    @Inject
    private Spending spending;

    @Inject
    private LowBalanceArming arming;

    @Inject
    private RefillClosing closing;

    @Inject
    private BillingPreferences preferences;

    @Inject
    private AlertDesk alerts;

    @Inject
    private SystemLog log;

    @Inject
    private PresentMonth present;

    @Inject
    private Clock clock;

    /** @param payment whose reference no refill has yet; the running transaction holds the ledger */
    LedgerLine book(Caller operator, RefillPayment payment) {
        Instant now = clock.instant();
        Posting posting = Posting.of(now, PostingKind.REFILL, Account.PAYMENTS, Account.WALLET, payment.amount())
                .named(payment.reference());
        Money balance = ledger.post(posting).of(Account.WALLET).orElseThrow();
        SpendingPosition position = spending.hold(present.of(operator));
        for (WalletPolicy.Deed deed : WalletPolicy.afterRefill(position, balance)) {
            switch (deed) {
                case CLOSE_REQUEST -> closing.closeOpen(operator, payment);
                case ARM -> arming.arm();
                default -> throw new IllegalStateException("not after a refill: " + deed);
            }
        }
        log.add(operator, booked(posting, balance));
        confirm(operator, payment, balance);
        return history.find(Account.WALLET, posting.id()).orElseThrow();
    }

    /** Whoever closes a request takes the cap row first, as those do who open one. */
    void holdCapRow(Caller operator) {
        spending.hold(present.of(operator));
    }

    private void confirm(Caller operator, RefillPayment payment, Money balance) {
        if (preferences.get(operator).value().wallet().refillConfirmation()) {
            AlertFacts facts = new AlertFacts()
                    .with("amount", payment.amount())
                    .with("reference", payment.reference())
                    .with("balance", balance);
            alerts.raise(operator, AlertKind.REFILL_PROCESSED, payment.reference(), facts);
        }
    }

    private static LogEvent booked(Posting posting, Money balance) {
        String reference = posting.reference().orElseThrow();
        return LogEvent.change(
                LogEvent.CREATED,
                new LogTarget("REFILL", posting.id().toString(), reference),
                List.of(
                        FieldChange.of("amount", null, posting.amount()),
                        FieldChange.of("reference", null, reference),
                        FieldChange.of("balance", balance.minus(posting.amount()), balance)));
    }
}
