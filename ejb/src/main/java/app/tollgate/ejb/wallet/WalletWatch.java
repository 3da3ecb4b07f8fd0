package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.ejb.invoice.CreditNoteIssued;
import app.tollgate.ejb.invoice.CreditNoteReviewed;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.spending.AlertDesk;
import app.tollgate.ejb.spending.AlertFacts;
import app.tollgate.ejb.spending.LowBalanceArming;
import app.tollgate.ejb.spending.PreferencesChanged;
import app.tollgate.ejb.spending.PresentMonth;
import app.tollgate.ejb.spending.Spending;
import app.tollgate.ejb.spending.SpendingPosition;
import app.tollgate.ejb.usage.UsagePosted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Looks at every new balance, in the transaction that made it, and does what it demands.
 *
 * <p>That transaction holds the cap row, as does every other that changes a balance, a threshold or the mode: so one of two always sees
 * what the other did.
 */
@ApplicationScoped
class WalletWatch {

    @Inject
    private Ledger ledger;

    @Inject
    private RefillAsking asking;

    @Inject
    private RefillClosing closing;

    @Inject
    private RefillRequests requests;

    @Inject
    private LowBalanceArming arming;

    @Inject
    private AlertDesk alerts;

    @Inject
    private Spending spending;

    @Inject
    private PresentMonth present;

    void onUsagePosted(@Observes UsagePosted posted) {
        posted.balances()
                .of(Account.WALLET)
                .ifPresent(balance -> act(
                        posted.caller(),
                        posted.position(),
                        balance,
                        WalletPolicy.afterUsage(posted.position(), balance)));
    }

    void onPreferencesChanged(@Observes PreferencesChanged changed) {
        Money balance = ledger.balance(Account.WALLET);
        act(
                changed.caller(),
                changed.after(),
                balance,
                WalletPolicy.afterChange(changed.before(), changed.after(), balance));
    }

    void onCreditNoteIssued(@Observes CreditNoteIssued issued) {
        issued.balances().of(Account.WALLET).ifPresent(balance -> {
            SpendingPosition position = spending.hold(present.of(issued.caller()));
            act(issued.caller(), position, balance, WalletPolicy.afterCredit(position, balance));
        });
    }

    /** Tells what {@link #onCreditNoteIssued} would do. */
    void onCreditNoteReviewed(@Observes CreditNoteReviewed reviewed) {
        SpendingPosition position = spending.position(present.of(reviewed.caller()));
        boolean withdraws =
                WalletPolicy.afterCredit(position, reviewed.walletAfter()).contains(WalletPolicy.Deed.WITHDRAW_REQUEST);
        if (withdraws && requests.isOpen(reviewed.caller().tenant())) {
            reviewed.withdrawRefill();
        }
    }

    private void act(Caller caller, SpendingPosition position, Money balance, Set<WalletPolicy.Deed> deeds) {
        for (WalletPolicy.Deed deed : deeds) {
            switch (deed) {
                case ASK_FOR_REFILL -> asking.ask(caller, position, balance);
                case WARN -> warn(caller, position, balance);
                case WITHDRAW_REQUEST -> closing.withdrawOpen(caller);
                case ARM -> arming.arm();
                case CLOSE_REQUEST -> throw new IllegalStateException("only refills close requests");
            }
        }
    }

    /** Each arming is a cause of its own. */
    private void warn(Caller caller, SpendingPosition position, Money balance) {
        arming.disarm();
        AlertFacts facts = new AlertFacts()
                .with("balance", balance)
                .with("refillAmount", position.refillAmount())
                .with("refillThreshold", position.refillThreshold());
        alerts.raise(caller, AlertKind.LOW_BALANCE, Ids.next().toString(), facts);
    }
}
