package app.tollgate.web.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.spending.WalletSettings;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingFormTest {

    private static final Formats FORMATS = new Formats(Language.ENGLISH, ZoneOffset.UTC, LocalDate.of(2026, 11, 23));

    @Test
    void whatIsShownIsReadBackUnchanged() {
        BillingSettings settings = new BillingSettings(
                UUID.fromString("0193a6b4-8a10-7b3c-9d4e-5f60718293a4"),
                BillingMode.REFILLABLE_WALLET,
                new MonthlyCap(false, Money.parse("12345.678901")),
                false,
                true,
                new WalletSettings(Money.parse("100000000.00"), Money.ZERO, false, true, true),
                List.of("a@b.example", "c@d.example"));

        assertThat(BillingForm.read(BillingForm.show(settings, FORMATS)).checked())
                .isEqualTo(settings);
    }

    @Test
    void aSwitchThatIsNotSentIsOff() {
        BillingSettings settings =
                BillingForm.read(form("mode", "MONTHLY_INVOICE")).checked();

        assertThat(settings.monthlyCap().enabled()).isFalse();
        assertThat(settings.alertAt80Percent()).isFalse();
        assertThat(settings.wallet().holdAgainstBalance()).isFalse();
        assertThat(settings.primaryContactId()).isNull();
        assertThat(settings.alertRecipients()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "250|250.00",
                "$1,250.5|1250.50",
                " 1,000,000.00 |1000000.00",
                "0|0.00",
                "0.000001|0.000001",
                "-1|-1.00",
                ".5|0.50",
                "-.5|-0.50"
            })
    void amountsAreReadAsPeopleTypeThem(String typed, String amount) {
        assertThat(BillingForm.read(form("monthlyCapAmount", typed))
                        .checked()
                        .monthlyCap()
                        .amount())
                .isEqualTo(Money.parse(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e5",
                "1.2345678",
                "ten",
                "1,5",
                "1.000,00",
                "12,34,567",
                "0x10",
                "1.",
                "-",
                "-.",
                "NaN",
                "--1",
                "99999999999999999999",
                "1,000,000,000,000,000",
                "١٢٣",
                "5 USD"
            })
    void whatIsNoAmountIsToldAtItsField(String typed) {
        assertThat(refused(form("monthlyCapAmount", typed, "walletRefillAmount", typed)))
                .containsExactly("/monthlyCap/amount amount", "/wallet/refillAmount amount");
    }

    @Test
    void refillsNeedAmountsAndAModeIsChosen() {
        assertThat(refused(form(
                        "mode",
                        "BARTER",
                        "walletRefillAmount",
                        "",
                        "walletRefillThreshold",
                        " ",
                        "primaryContactId",
                        "somebody")))
                .containsExactlyInAnyOrder(
                        "/primaryContactId not-an-active-admin",
                        "/mode required",
                        "/wallet/refillAmount required",
                        "/wallet/refillThreshold required");
    }

    @Test
    void addressesStandOnLinesOrBetweenCommas() {
        assertThat(BillingForm.recipients(form("alertRecipients", " a@b.example\r\n\r\nc@d.example, e@f.example;")))
                .containsExactly("a@b.example", "c@d.example", "e@f.example");
    }

    private static List<String> refused(Form form) {
        return catchThrowableOfType(
                        ProblemException.class, () -> BillingForm.read(form).checked())
                .errors()
                .stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    /** A form with everything that is needed, and the given fields in it. */
    private static Form form(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("mode", "MONTHLY_INVOICE", "walletRefillAmount", "100.00", "walletRefillThreshold", "20.00"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return Form.showing(all.toArray(String[]::new));
    }
}
