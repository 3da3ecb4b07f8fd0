package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.WalletSettings;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.api.wallet.RefillView;
import app.tollgate.api.wallet.WalletTransactionView;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A tenant of a test's own, and what its people and the operators do about its wallet. */
final class TestWallet {

    private static final TestServer SERVER = TestServer.get();

    final Caller admin = TestTenants.newTenant();
    final Caller operator = TestTenants.operator().on(admin.tenant());

    private final RefillDesk desk = SERVER.get(RefillDesk.class);
    private final BillingPreferences preferences = SERVER.get(BillingPreferences.class);

    /** In wallet mode, with nothing in it: so a refill is asked for. */
    static TestWallet inUse() {
        TestWallet wallet = new TestWallet();
        wallet.mode(BillingMode.REFILLABLE_WALLET);
        return wallet;
    }

    void mode(BillingMode mode) {
        choose(mode, settings -> settings);
    }

    void threshold(String dollars) {
        choose(
                settings().value().mode(),
                wallet -> new WalletSettings(
                        wallet.refillAmount(),
                        Money.parse(dollars),
                        wallet.lowBalanceWarning(),
                        wallet.refillConfirmation(),
                        wallet.holdAgainstBalance()));
    }

    void refillAmount(String dollars) {
        choose(
                settings().value().mode(),
                wallet -> new WalletSettings(
                        Money.parse(dollars),
                        wallet.refillThreshold(),
                        wallet.lowBalanceWarning(),
                        wallet.refillConfirmation(),
                        wallet.holdAgainstBalance()));
    }

    /** No warnings and no confirmations. */
    void quiet() {
        choose(
                settings().value().mode(),
                wallet -> new WalletSettings(wallet.refillAmount(), wallet.refillThreshold(), false, false, false));
    }

    Versioned<BillingSettings> settings() {
        return preferences.get(admin);
    }

    private void choose(BillingMode mode, UnaryOperator<WalletSettings> change) {
        Versioned<BillingSettings> now = settings();
        preferences.put(
                admin,
                Draft.good(new BillingSettings(
                        now.value().primaryContactId(),
                        mode,
                        now.value().monthlyCap(),
                        now.value().alertAt80Percent(),
                        now.value().resumeOnNewMonth(),
                        change.apply(now.value().wallet()),
                        now.value().alertRecipients())),
                now.seen());
    }

    /** Emails, which cost a tenth of a cent each. */
    void use(String id, int emails) {
        SERVER.get(UsageIntake.class)
                .record(
                        admin,
                        TestUsage.batch(TestUsage.event(
                                id,
                                SERVER.get(Clock.class).instant(),
                                new UsageDetails.Email(emails),
                                UsageLinks.NONE)));
    }

    /** States that an event had other emails. */
    void correct(String id, String original, int emails) {
        SERVER.get(UsageIntake.class)
                .record(
                        admin,
                        TestUsage.batch(TestUsage.adjusting(
                                id, original, SERVER.get(Clock.class).instant(), new UsageDetails.Email(emails))));
    }

    Recorded<RefillView> refill(String dollars, String reference) {
        return desk.refill(operator, paying(dollars, reference));
    }

    static Draft<RefillPayment> paying(String dollars, String reference) {
        return Draft.good(new RefillPayment(Money.parse(dollars), reference));
    }

    Money balance() {
        return SERVER.in(admin, () -> SERVER.get(Ledger.class).balance(Account.WALLET));
    }

    List<WalletTransactionView> history() {
        return SERVER.get(WalletReading.class)
                .transactions(admin, new PageRequest(100, Optional.empty()))
                .items();
    }

    /** The open request, if there is one. */
    Optional<UUID> open() {
        return SERVER.in(
                admin,
                () -> SERVER.get(RefillRequests.class).findOpen(admin.tenant()).map(RefillRequest::id));
    }

    long requests() {
        return number("select count(*) from platform.refill_request where tenant = '"
                + admin.tenant().slug() + "'");
    }

    long alerts(String kind) {
        return number("select count(*) from billing_alert where kind = '" + kind + "'");
    }

    /** Mails of the kind, one for each of its recipients. */
    List<String> mails(String kind) {
        return SERVER.in(
                admin,
                () -> SERVER.get(Sql.class)
                        .list(
                                "select recipient || ': ' || subject from outbox_message where kind = ? order by id",
                                row -> row.getString(1),
                                kind));
    }

    private long number(String query) {
        return SERVER.in(
                admin,
                () -> SERVER.get(Sql.class).find(query, row -> row.getLong(1)).orElseThrow());
    }
}
