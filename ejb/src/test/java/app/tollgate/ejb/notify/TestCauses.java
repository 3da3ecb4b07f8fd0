package app.tollgate.ejb.notify;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.BillingPreferences;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import app.tollgate.ejb.wallet.PaymentFailures;
import app.tollgate.ejb.wallet.RefillDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A firm to which everything happens that an alert tells of, by the rules themselves and more than once each. */
final class TestCauses {

    private static final TestServer SERVER = TestMail.server();
    private static final int AT_ONCE = 4;

    final Caller firm = TestTenants.newTenant();
    private final Caller operator = TestTenants.operator().on(firm.tenant());

    List<String> recipients() {
        return List.of("ada@" + firm.tenant() + ".example", "books@" + firm.tenant() + ".example");
    }

    /** Each kind of alert has one cause then, which came up several times. */
    void happen() throws Exception {
        choose();
        for (int again = 0; again < 2; again++) {
            refill("40.00");
            SERVER.get(PaymentFailures.class)
                    .report(operator, Draft.good(new PaymentFailureReport("The card was declined.", "invoice 7")));
            use("eighty percent", 8_000);
        }
        useAtOnce("the rest of the cap, down to the low balance", 2_000);
        use("more", 500);
    }

    private void choose() {
        BillingPreferences preferences = SERVER.get(BillingPreferences.class);
        Versioned<BillingSettings> now = preferences.get(firm);
        preferences.put(
                firm,
                Draft.good(new BillingSettings(
                        now.value().primaryContactId(),
                        BillingMode.REFILLABLE_WALLET,
                        new MonthlyCap(true, Money.parse("10.00")),
                        true,
                        false,
                        now.value().wallet(),
                        List.of(recipients().get(1)))),
                now.seen());
    }

    private void refill(String dollars) {
        SERVER.get(RefillDesk.class).refill(operator, Draft.good(new RefillPayment(Money.parse(dollars), "wire 1")));
    }

    private void useAtOnce(String id, int emails) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(senders.submit(() -> use(id, emails)));
        }
        for (Future<?> each : sent) {
            each.get();
        }
        senders.shutdown();
    }

    /** Emails cost a tenth of a cent each. */
    private void use(String id, int emails) {
        SERVER.get(UsageIntake.class)
                .record(
                        firm,
                        TestUsage.batch(TestUsage.event(
                                id,
                                SERVER.get(Clock.class).instant(),
                                new UsageDetails.Email(emails),
                                UsageLinks.NONE)));
    }
}
