package app.tollgate.web.spending;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.spending.WalletSettings;
import java.util.List;

/** Billing Preferences for tests. */
final class TestSettings {

    private TestSettings() {}

    /** Everything else as a new tenant has it. */
    static BillingSettings of(BillingMode mode, String cap, String threshold) {
        return new BillingSettings(
                null,
                mode,
                new MonthlyCap(cap != null, cap == null ? null : Money.parse(cap)),
                true,
                false,
                new WalletSettings(Money.parse("1500.00"), Money.parse(threshold), true, true, false),
                List.of("accounts@kestrelvane.example", "bram@kestrelvane.example"));
    }
}
