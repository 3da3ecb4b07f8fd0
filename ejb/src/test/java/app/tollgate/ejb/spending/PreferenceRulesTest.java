package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.spending.BillingSettings;
import app.tollgate.api.spending.MonthlyCap;
import app.tollgate.api.spending.WalletSettings;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceRulesTest {

    @Test
    void goodPreferencesPass() {
        assertThat(errors(settings("5000.00", "100.00", "0.00", "accounts@acme.example", "Ada@Acme.example")))
                .isEmpty();
    }

    @Test
    void aCapThatIsOnNeedsItsAmountAndOneThatIsOffDoesNot() {
        assertThat(errors(capped(new MonthlyCap(true, null)))).containsExactly("/monthlyCap/amount required");
        assertThat(errors(capped(new MonthlyCap(false, null)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, range",
        "-1.00, range",
        "0.009999, range",
        "100000000.000001, range",
        "0.01, ''",
        "100000000.00, ''"
    })
    void aCapLiesBetweenACentAndMoreThanAnybodyPays(String amount, String code) {
        assertThat(errors(capped(new MonthlyCap(false, Money.parse(amount)))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of("/monthlyCap/amount " + code));
    }

    @Test
    void aThresholdMayBeNothingAndARefillMayNot() {
        assertThat(errors(settings("1.00", "0.00", "0.00"))).containsExactly("/wallet/refillAmount range");
        assertThat(errors(settings("1.00", "1.00", "-0.01"))).containsExactly("/wallet/refillThreshold range");
    }

    @Test
    void addressesAreWrittenLikeAddressesAndStandOnce() {
        assertThat(errors(settings("1.00", "1.00", "0.00", "a@b.example", "nobody", " A@B.example ", "x@y\nz")))
                .containsExactly("/alertRecipients/1 email", "/alertRecipients/2 repeated", "/alertRecipients/3 email");
    }

    @Test
    void twentyAddressesAreEnough() {
        String[] many =
                IntStream.range(0, 21).mapToObj(i -> "a" + i + "@b.example").toArray(String[]::new);
        assertThat(errors(settings("1.00", "1.00", "0.00", many))).containsExactly("/alertRecipients too-many");
        assertThat(errors(settings("1.00", "1.00", "0.00", Arrays.copyOf(many, 20))))
                .isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsLeftToThoseWhoRead() {
        BillingSettings unread = new BillingSettings(null, null, null, null, null, null, null);
        assertThat(errors(unread)).isEmpty();
        assertThat(errors(new BillingSettings(
                        null,
                        BillingMode.MONTHLY_INVOICE,
                        new MonthlyCap(null, null),
                        true,
                        true,
                        new WalletSettings(null, null, null, null, null),
                        Collections.singletonList(null))))
                .containsExactly("/alertRecipients/0 required");
    }

    private static List<String> errors(BillingSettings settings) {
        FieldErrors errors = new FieldErrors();
        PreferenceRules.check(settings, errors);
        return errors.found().stream().map(PreferenceRulesTest::written).toList();
    }

    private static String written(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    private static BillingSettings capped(MonthlyCap cap) {
        BillingSettings other = settings("1.00", "1.00", "0.00");
        return new BillingSettings(null, other.mode(), cap, true, false, other.wallet(), List.of());
    }

    private static BillingSettings settings(String cap, String refill, String threshold, String... recipients) {
        return new BillingSettings(
                null,
                BillingMode.REFILLABLE_WALLET,
                new MonthlyCap(true, Money.parse(cap)),
                true,
                false,
                new WalletSettings(Money.parse(refill), Money.parse(threshold), true, true, false),
                List.of(recipients));
    }
}
