package app.tollgate.api.tenant;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Everything an operator can set of an existing tenant, as it stands after the merge patch. */
@ShownBy(TenantView.class)
public record ChangeTenantRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull String timeZone,
        @NotNull Tier tier,
        @Min(1) @Max(1_000_000) Integer limitPerMinute,
        @Min(1) @Max(1_000_000) Integer burst,
        @Min(1) @Max(720) Integer demoResetHours,
        @NotNull TenantStatus status) {

    /** What stands now, for the patch to change. */
    public static ChangeTenantRequest of(TenantView now) {
        return new ChangeTenantRequest(
                now.name(),
                now.timeZone(),
                now.tier(),
                now.limitPerMinute(),
                now.burst(),
                now.demoResetHours(),
                now.status());
    }

    /** The same in another state. */
    public ChangeTenantRequest into(TenantStatus other) {
        return new ChangeTenantRequest(name, timeZone, tier, limitPerMinute, burst, demoResetHours, other);
    }
}
