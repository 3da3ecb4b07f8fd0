package app.tollgate.api.spending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The Billing Preferences of a tenant.
 *
 * @param primaryContactId an active admin, or null: then alerts go to all of them
 * @param resumeOnNewMonth whether campaigns that the cap paused go on when the month turns
 * @param alertRecipients addresses that receive alerts as well
 */
public record BillingSettings(
        UUID primaryContactId,
        @NotNull BillingMode mode,
        @NotNull @Valid MonthlyCap monthlyCap,
        @NotNull Boolean alertAt80Percent,
        @NotNull Boolean resumeOnNewMonth,
        @NotNull @Valid WalletSettings wallet,
        @NotNull @Size(max = 20) List<String> alertRecipients) {}
