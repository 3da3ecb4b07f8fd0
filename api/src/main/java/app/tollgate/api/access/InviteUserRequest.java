package app.tollgate.api.access;

import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** A new colleague, who is invited by email. */
@ShownBy(UserView.class)
public record InviteUserRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 254) String email,
        @NotEmpty Set<Role> roles) {}
