package app.tollgate.api.access;

import app.tollgate.api.shared.Role;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** Everything an admin can set of a person, as it stands after the merge patch. */
@ShownBy(UserView.class)
public record ChangeUserRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 254) String email,
        @NotEmpty Set<Role> roles,
        @NotNull Boolean active) {

    /** What stands now, for the patch to change. */
    public static ChangeUserRequest of(UserView now) {
        return new ChangeUserRequest(now.name(), now.email(), now.roles(), now.active());
    }
}
