package app.tollgate.web.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.campaign.CampaignTally;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.PreferencesReview;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Language;
import app.tollgate.web.page.Words;
import app.tollgate.web.wallet.WalletCard;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final Words WORDS = new Words(Language.ENGLISH);
    private static final Formats FORMATS = new Formats(Language.ENGLISH, ZoneOffset.UTC, LocalDate.of(2026, 11, 23));
    private static final WalletCard NOTHING_ASKED = new WalletCard(
            Money.parse("300.00"), Money.parse("200.00"), Money.parse("1500.00"), Optional.empty(), false);
    private static final BillingMode INVOICE = BillingMode.MONTHLY_INVOICE;

    @Test
    void aCapAtOrBelowWhatIsSpentPausesWhatRuns() {
        assertThat(told(capped("5000.00"), capped("100.00"), CapStatus.WITHIN_CAP, CapStatus.CAP_REACHED))
                .containsExactly("$120.00 is spent this month, so the cap is reached at once and nothing new can start."
                        + " 3 running campaigns are paused now.");
    }

    @Test
    void aCapThatStaysReachedSaysSo() {
        assertThat(told(capped("90.00"), capped("100.00"), CapStatus.CAP_REACHED, CapStatus.CAP_REACHED))
                .containsExactly("$120.00 is spent this month, so the cap stays reached."
                        + " 3 running campaigns are paused now.");
    }

    @Test
    void aCapThatGivesRoomAgainLetsGoOnWhatItPaused() {
        String goOn = "One campaign that the cap paused goes on, unless a cap of its own is reached.";
        assertThat(told(capped("100.00"), capped("5000.00"), CapStatus.CAP_REACHED, CapStatus.WITHIN_CAP))
                .containsExactly(goOn);
        assertThat(told(capped("100.00"), capped(null), CapStatus.CAP_REACHED, CapStatus.WITHIN_CAP))
                .containsExactly(goOn);
    }

    @Test
    void otherCapsTellHowFarTheyAre() {
        assertThat(told(capped("5000.00"), capped(null), CapStatus.WITHIN_CAP, CapStatus.WITHIN_CAP))
                .containsExactly("Nothing stops spending any more.");
        assertThat(told(capped(null), capped("130.00"), CapStatus.WITHIN_CAP, CapStatus.NEAR_CAP))
                .containsExactly("$120.00 is spent this month, which is 80% of the cap or more.");
        assertThat(told(capped(null), capped("500.00"), CapStatus.WITHIN_CAP, CapStatus.WITHIN_CAP))
                .containsExactly("$120.00 is spent this month. Running campaigns pause when the cap is reached.");
    }

    @Test
    void aSwitchToTheWalletAsksForARefillIfItIsLow() {
        BillingSettings wallet = TestSettings.of(BillingMode.REFILLABLE_WALLET, null, "400.00");
        assertThat(told(capped(null), wallet, CapStatus.WITHIN_CAP, CapStatus.WITHIN_CAP))
                .containsExactly(
                        "From now on usage is taken from the wallet as it happens."
                                + " What was used before stays on this month’s invoice.",
                        "The wallet holds $300.00, which is below $400.00: a refill of $1,500.00 is requested now.");
        assertThat(told(wallet, capped(null), CapStatus.WITHIN_CAP, CapStatus.WITHIN_CAP))
                .containsExactly(
                        "From now on usage goes on the invoice of its month. What the wallet holds stays in it.");
        BillingSettings enough = TestSettings.of(BillingMode.REFILLABLE_WALLET, null, "300.00");
        assertThat(told(capped(null), enough, CapStatus.WITHIN_CAP, CapStatus.WITHIN_CAP))
                .hasSize(1);
    }

    @Test
    void aSwitchToInvoicesTellsWhatBecomesOfTheRefillThatIsRequested() {
        assertThat(toInvoices(asking("18.40"))).last().isEqualTo("The refill that is requested is withdrawn.");
        assertThat(toInvoices(asking("-4.20")))
                .last()
                .isEqualTo(
                        "The wallet is $4.20 below zero for what was used: a refill stays requested until that is paid.");
        assertThat(toInvoices(NOTHING_ASKED)).hasSize(1);
    }

    @Test
    void aCapBelowWhatIsSpentAndHeldTellsWhatIsStillCharged() {
        String held = "$30.00 is held for what is under way and is still charged, which can bring the month to $150.00,"
                + " above the cap. No new hold is granted meanwhile.";
        assertThat(withHeld(capped("149.99"), "30.00", CapStatus.NEAR_CAP))
                .containsExactly("$120.00 is spent this month, which is 80% of the cap or more.", held);
        assertThat(withHeld(capped("100.00"), "30.00", CapStatus.CAP_REACHED))
                .containsExactly(
                        "$120.00 is spent this month, so the cap is reached at once and nothing new can start."
                                + " 3 running campaigns are paused now.",
                        held);
        assertThat(withHeld(capped("150.00"), "30.00", CapStatus.NEAR_CAP)).hasSize(1);
        assertThat(withHeld(capped("100.00"), "0.00", CapStatus.CAP_REACHED)).hasSize(1);
        assertThat(withHeld(capped("5000.00"), "9000.00", CapStatus.WITHIN_CAP)).isEmpty();
        assertThat(withHeld(capped(null), "9000.00", CapStatus.WITHIN_CAP)).hasSize(1);
    }

    @Test
    void aThresholdAsksOnlyWhereTheWalletIsUsed() {
        BillingSettings wallet = TestSettings.of(BillingMode.REFILLABLE_WALLET, null, "200.00");
        BillingSettings higher = TestSettings.of(BillingMode.REFILLABLE_WALLET, null, "400.00");
        assertThat(told(wallet, higher, CapStatus.WITHIN_CAP, CapStatus.WITHIN_CAP))
                .hasSize(1);
        assertThat(told(wallet, wallet, CapStatus.WITHIN_CAP, CapStatus.WITHIN_CAP))
                .isEmpty();
        assertThat(told(
                        capped(null),
                        TestSettings.of(INVOICE, null, "300.00"),
                        CapStatus.WITHIN_CAP,
                        CapStatus.WITHIN_CAP))
                .isEmpty();
    }

    @Test
    void changesAreToldInTheWordsOfThePageMoneyFirst() {
        SettingChanges changes = new SettingChanges(WORDS, FORMATS, id -> "Odile Marchetti");
        BillingSettings before = capped("5000.00");
        BillingSettings after = new BillingSettings(
                new java.util.UUID(1, 2),
                BillingMode.REFILLABLE_WALLET,
                before.monthlyCap(),
                false,
                before.resumeOnNewMonth(),
                before.wallet(),
                List.of());

        assertThat(changes.between(before, after))
                .containsExactly(
                        new SettingChange("Billing mode", "Monthly Invoice", "Refillable Wallet", true),
                        new SettingChange("Primary billing contact", "All active admins", "Odile Marchetti", false),
                        new SettingChange(
                                "Additional billing alert recipients",
                                "accounts@kestrelvane.example, bram@kestrelvane.example",
                                "nobody",
                                false),
                        new SettingChange("80% alert", "on", "off", false));
        assertThat(changes.between(before, before)).isEmpty();
    }

    @Test
    void anAmountIsToldWithAllItsDecimalsSoThatNoChangeOfItIsHidden() {
        SettingChanges changes = new SettingChanges(WORDS, FORMATS, id -> "Odile Marchetti");
        BillingSettings before = TestSettings.of(INVOICE, "10.001", "20.00");
        BillingSettings after = TestSettings.of(INVOICE, "10.004", "20.000001");

        assertThat(changes.between(before, after))
                .containsExactly(
                        new SettingChange("Monthly spending cap", "$10.001", "$10.004", true),
                        new SettingChange("Refill threshold", "$20.00", "$20.000001", true));
    }

    @Test
    void aRemovedCapLetsGoOnWhatItPausedInAnEarlierMonth() {
        PreferencesReview review = new PreferencesReview(
                capped("100.00"),
                capped(null),
                Money.ZERO,
                Money.ZERO,
                CapStatus.WITHIN_CAP,
                CapStatus.WITHIN_CAP,
                true);
        assertThat(told(review))
                .isEqualTo(told(capped("100.00"), capped(null), CapStatus.CAP_REACHED, CapStatus.WITHIN_CAP));
    }

    private static List<String> told(
            BillingSettings before, BillingSettings after, CapStatus statusBefore, CapStatus statusAfter) {
        boolean frees = statusBefore == CapStatus.CAP_REACHED && statusAfter != CapStatus.CAP_REACHED;
        return told(new PreferencesReview(
                before, after, Money.parse("120.00"), Money.ZERO, statusBefore, statusAfter, frees));
    }

    private static List<String> told(PreferencesReview review) {
        return new Consequences(WORDS, FORMATS).of(review, new CampaignTally(3, 1), NOTHING_ASKED);
    }

    private static List<String> withHeld(BillingSettings after, String held, CapStatus status) {
        return told(new PreferencesReview(
                capped("5000.00"),
                after,
                Money.parse("120.00"),
                Money.parse(held),
                CapStatus.WITHIN_CAP,
                status,
                false));
    }

    private static List<String> toInvoices(WalletCard wallet) {
        PreferencesReview review = new PreferencesReview(
                TestSettings.of(BillingMode.REFILLABLE_WALLET, null, "200.00"),
                capped(null),
                Money.ZERO,
                Money.ZERO,
                CapStatus.WITHIN_CAP,
                CapStatus.WITHIN_CAP,
                false);
        return new Consequences(WORDS, FORMATS).of(review, new CampaignTally(3, 1), wallet);
    }

    private static WalletCard asking(String balance) {
        return new WalletCard(
                Money.parse(balance), Money.parse("200.00"), Money.parse("1500.00"), Optional.empty(), true);
    }

    private static BillingSettings capped(String cap) {
        return TestSettings.of(INVOICE, cap, "200.00");
    }
}
