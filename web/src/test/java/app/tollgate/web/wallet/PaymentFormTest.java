package app.tollgate.web.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.wallet.PaymentFailureReport;
import app.tollgate.api.wallet.RefillPayment;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentFormTest {

    @Test
    void dollarsAreReadAsPeopleWriteThem() {
        RefillPayment payment = PaymentForm.payment(Form.showing("amount", " $1,500.00 ", "reference", " KV-1117 "))
                .checked();
        assertThat(payment).isEqualTo(new RefillPayment(Money.parse("1500.00"), "KV-1117"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "1e5", "0.0000001", "99999999999999999999", "1500,00", "1,5", "1.500,00"})
    void whatIsNoAmountIsToldAtItsField(String typed) {
        assertThatThrownBy(() -> PaymentForm.payment(Form.showing("amount", typed, "reference", ""))
                        .checked())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/amount", "/reference"));
    }

    @Test
    void theFormAboutAFailedPaymentHasNamesOfItsOwn() {
        PaymentFailureReport report = PaymentForm.failedPayment(
                        Form.showing("failedReference", "INV-7", "failedReason", "Declined."))
                .checked();
        assertThat(report).isEqualTo(new PaymentFailureReport("Declined.", "INV-7"));
        assertThat(PaymentForm.ofFailedPayment(Refusal.at("reason", "Fill this in."))
                        .at("failedReason"))
                .isEqualTo("Fill this in.");
    }

    @Test
    void aLineBreakIsRefused() {
        assertThatThrownBy(() ->
                        PaymentForm.failure(Form.showing("reason", "a\nb")).checked())
                .isInstanceOf(ProblemException.class);
    }
}
