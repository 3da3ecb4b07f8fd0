package app.tollgate.api.wallet;

import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ReferenceText;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Money that came in for a wallet.
 *
 * @param amount whole cents, more than zero, at most 100,000,000.00
 * @param reference what names the payment outside, such as the bank's, as {@link ReferenceText} has it; used once for each tenant
 */
@ShownBy(RefillView.class)
public record RefillPayment(
        @NotNull Money amount,

        @NotBlank @Size(max = RefillPayment.LONGEST_REFERENCE)
        String reference) {

    public static final int LONGEST_REFERENCE = 100;

    public RefillPayment {
        reference = ReferenceText.normal(reference);
    }
}
