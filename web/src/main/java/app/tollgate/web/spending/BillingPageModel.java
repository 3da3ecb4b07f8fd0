package app.tollgate.web.spending;

import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.wallet.WalletCard;
import java.util.List;
import java.util.Optional;

/**
 * Billing Preferences with the cap card.
 *
 * @param wallet in wallet mode
 * @param version entity tag of the preferences that the form started from
 * @param meanwhile if somebody else saved since the form was opened: what now stands beside what was typed
 */
public record BillingPageModel(
        Shell shell,
        CapCard cap,
        Optional<WalletCard> wallet,
        ContactChoice contacts,
        String version,
        Form form,
        Refusal refusal,
        Optional<List<SettingChange>> meanwhile) {}
