package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.ejb.shared.TestServer;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Billing Preferences with one thing changed, for tests. */
public final class TestPreferences {

    private static final BillingPreferences PREFERENCES = TestServer.get().get(BillingPreferences.class);

    private TestPreferences() {}

    /** Saves what the change makes of the present ones. */
    public static Versioned<BillingSettings> change(Caller caller, UnaryOperator<BillingSettings> change) {
        Versioned<BillingSettings> now = PREFERENCES.get(caller);
        return PREFERENCES.put(caller, Draft.good(change.apply(now.value())), now.seen());
    }

    public static BillingSettings withMode(BillingSettings now, BillingMode mode) {
        return new BillingSettings(
                now.primaryContactId(),
                mode,
                now.monthlyCap(),
                now.alertAt80Percent(),
                now.resumeOnNewMonth(),
                now.wallet(),
                now.alertRecipients());
    }

    static BillingSettings withCap(BillingSettings now, String amount) {
        return new BillingSettings(
                now.primaryContactId(),
                now.mode(),
                new MonthlyCap(amount != null, amount == null ? null : Money.parse(amount)),
                now.alertAt80Percent(),
                now.resumeOnNewMonth(),
                now.wallet(),
                now.alertRecipients());
    }

    static BillingSettings withContact(BillingSettings now, UUID contact) {
        return new BillingSettings(
                contact,
                now.mode(),
                now.monthlyCap(),
                now.alertAt80Percent(),
                now.resumeOnNewMonth(),
                now.wallet(),
                now.alertRecipients());
    }

    static BillingSettings withRecipients(BillingSettings now, List<String> recipients) {
        return new BillingSettings(
                now.primaryContactId(),
                now.mode(),
                now.monthlyCap(),
                now.alertAt80Percent(),
                now.resumeOnNewMonth(),
                now.wallet(),
                recipients);
    }
}
