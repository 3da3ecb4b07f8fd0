package app.tollgate.api.tenant;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an operator says of a new tenant. */
@ShownBy(TenantView.class)
public record CreateTenantRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{2,39}") String slug,
        @NotBlank @Size(max = 100) String name,
        @NotNull String timeZone,
        Tier tier,
        @Min(1) @Max(1_000_000) Integer limitPerMinute,
        @Min(1) @Max(1_000_000) Integer burst,
        Boolean demo,
        @Min(1) @Max(720) Integer demoResetHours,
        TenantStatus status,
        @NotNull @Valid FirstAdmin admin) {}
