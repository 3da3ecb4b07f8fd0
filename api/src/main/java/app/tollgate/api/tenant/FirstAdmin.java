package app.tollgate.api.tenant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The first admin of a new tenant; without a password the admin is invited by email. */
public record FirstAdmin(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 254) String email,
        String password) {}
