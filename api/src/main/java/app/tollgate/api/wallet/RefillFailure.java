package app.tollgate.api.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a refill that was asked for does not come.
 *
 * @param reason one line, for the record
 */
public record RefillFailure(
        @NotBlank @Size(max = RefillFailure.LONGEST_REASON) String reason) {

    public static final int LONGEST_REASON = 500;
}
