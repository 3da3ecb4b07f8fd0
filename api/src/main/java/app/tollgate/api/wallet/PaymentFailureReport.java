package app.tollgate.api.wallet;

import app.tollgate.api.shared.ReferenceText;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A payment that did not go through.
 *
 * @param reason one line, which the tenant's billing contacts read
 * @param reference what names the payment outside, as {@link ReferenceText} has it; told once for each tenant
 */
@ShownBy(PaymentFailureView.class)
public record PaymentFailureReport(
        @NotBlank @Size(max = RefillFailure.LONGEST_REASON) String reason,

        @NotBlank @Size(max = RefillPayment.LONGEST_REFERENCE)
        String reference) {

    public PaymentFailureReport {
        reference = ReferenceText.normal(reference);
    }
}
