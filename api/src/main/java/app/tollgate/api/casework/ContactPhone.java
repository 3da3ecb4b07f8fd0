package app.tollgate.api.casework;

import jakarta.validation.constraints.NotNull;

/**
 * A phone number of a contact.
 *
 * @param number E.164, such as {@code +13125550123}; checked for shape and possible length, not for being assigned
 * @param primary whether it is the one to call first; null is no
 */
public record ContactPhone(@NotNull String number, Boolean primary) {

    public boolean isPrimary() {
        return Boolean.TRUE.equals(primary);
    }
}
