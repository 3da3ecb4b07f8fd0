package app.tollgate.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A sign-in with a password; {@code tenant} is the company's slug, or {@code operator} for the vendor's staff. */
public record SignInRequest(
        @NotBlank @Size(max = 100) String tenant,
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 512) String password) {

    @Override
    public String toString() {
        return "SignInRequest[tenant=" + tenant + "]";
    }
}
