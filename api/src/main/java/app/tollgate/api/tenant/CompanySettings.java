package app.tollgate.api.tenant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What an admin sets for the whole company; {@code timeZone} is an IANA name, {@code locale} en or es. */
public record CompanySettings(
        @NotBlank @Size(max = 100) String name,
        @NotNull String timeZone,
        @NotNull @Pattern(regexp = "en|es") String locale) {}
