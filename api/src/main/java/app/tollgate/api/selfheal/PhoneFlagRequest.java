package app.tollgate.api.selfheal;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotNull;

/**
 * A flag to be put on a number of a contact.
 *
 * @param number E.164; it need not stand on the contact
 */
@ShownBy(PhoneFlagView.class)
public record PhoneFlagRequest(
        @NotNull String number, @NotNull PhoneFlag flag) {}
