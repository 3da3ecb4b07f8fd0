package app.tollgate.web.spending;

import app.tollgate.api.access.AdminContact;
import app.tollgate.api.campaign.CampaignTally;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.AlertDelivery;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.spending.AlertView;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import app.tollgate.web.wallet.WalletCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every state of Billing Preferences and of the list of alerts. */
public final class SampleBilling {

    private static final AdminContact ODILE =
            new AdminContact(new UUID(1, 1), "Odile Marchetti", "odile@kestrelvane.example");
    private static final AdminContact BRAM =
            new AdminContact(new UUID(1, 2), "Bram Achterberg", "bram@kestrelvane.example");

    private SampleBilling() {}

    public static Map<String, View> all(Shell shell) {
        Form form =
                BillingForm.show(TestSettings.of(BillingMode.REFILLABLE_WALLET, "5000.00", "200.00"), shell.formats());
        CapCard near = CapCardTest.card("4080.41", "5418.47", "5000.00", CapStatus.NEAR_CAP);
        ContactChoice contacts = new ContactChoice(List.of(ODILE), Optional.empty(), true);
        List<SettingChange> changes = new SettingChanges(shell.words(), shell.formats(), id -> "Odile")
                .between(
                        TestSettings.of(BillingMode.REFILLABLE_WALLET, "6500.00", "200.00"),
                        TestSettings.of(BillingMode.MONTHLY_INVOICE, "5000.00", "200.00"));
        Refusal refusal = new Refusal(
                Optional.empty(), Map.of("monthlyCapAmount", "Use dollars, such as 250.00.", "alertRecipients", "?"));
        return Map.of(
                "billing",
                page(shell, near, contacts, form, Refusal.NONE, Optional.empty()),
                "billing-refused",
                page(shell, near, contacts, form, refusal, Optional.empty()),
                "billing-meanwhile",
                page(shell, near, contacts, form, Refusal.NONE, Optional.of(changes)),
                "billing-reached",
                page(
                        shell,
                        CapCardTest.card("5000.01", "9000.00", "5000.00", CapStatus.CAP_REACHED),
                        new ContactChoice(List.of(ODILE), Optional.of(BRAM), true),
                        form,
                        Refusal.NONE,
                        Optional.empty()),
                "billing-new",
                page(
                        shell,
                        CapCardTest.card("3.12", null, null, CapStatus.WITHIN_CAP),
                        new ContactChoice(List.of(), Optional.empty(), true),
                        form,
                        Refusal.NONE,
                        Optional.empty()),
                "billing-review",
                new View("spending/review", new BillingReviewModel(shell, form, changes, consequences(shell))),
                "alerts",
                new View(
                        "spending/alerts",
                        new AlertsPageModel(shell, alerts(shell), new Pager("", "/settings/billing/alerts?cursor=x"))),
                "alerts-none",
                new View("spending/alerts", new AlertsPageModel(shell, List.of(), Pager.NONE)));
    }

    /** Of a cap that is lowered below what is spent, and below what is held besides. */
    private static List<String> consequences(Shell shell) {
        PreferencesReview review = new PreferencesReview(
                TestSettings.of(BillingMode.REFILLABLE_WALLET, "6500.00", "200.00"),
                TestSettings.of(BillingMode.MONTHLY_INVOICE, "5000.00", "200.00"),
                Money.parse("5000.01"),
                Money.parse("38.40"),
                CapStatus.WITHIN_CAP,
                CapStatus.CAP_REACHED,
                false);
        WalletCard asking = new WalletCard(
                Money.parse("-4.20"), Money.parse("200.00"), Money.parse("1500.00"), Optional.empty(), true);
        return new Consequences(shell.words(), shell.formats()).of(review, new CampaignTally(3, 0), asking);
    }

    private static View page(
            Shell shell,
            CapCard cap,
            ContactChoice contacts,
            Form form,
            Refusal refusal,
            Optional<List<SettingChange>> meanwhile) {
        return new View(
                "spending/billing",
                new BillingPageModel(shell, cap, wallet(cap), contacts, "\"v7\"", form, refusal, meanwhile));
    }

    private static Optional<WalletCard> wallet(CapCard cap) {
        return cap.projected()
                .map(total -> new WalletCard(
                        Money.parse("612.40"), Money.parse("200.00"), Money.parse("1500.00"), Optional.of(2L), false));
    }

    private static List<AlertRow> alerts(Shell shell) {
        Map<String, String> facts = Map.of(
                "spent",
                "5000.01",
                "cap",
                "5000.00",
                "reference",
                "INV-7 <b>",
                "reason",
                "Card declined",
                "balance",
                "-3.20",
                "refillAmount",
                "1500.00",
                "amount",
                Money.parse("1500").toString());
        AlertDelivery[] deliveries = AlertDelivery.values();
        return java.util.Arrays.stream(AlertKind.values())
                .map(kind -> new AlertView(
                        new UUID(2, kind.ordinal()),
                        kind,
                        Instant.parse("2026-11-23T17:30:00Z"),
                        List.of("odile@kestrelvane.example", "accounts@kestrelvane.example"),
                        deliveries[kind.ordinal()],
                        facts))
                .map(alert -> AlertRow.of(alert, shell.words(), shell.formats()))
                .toList();
    }
}
