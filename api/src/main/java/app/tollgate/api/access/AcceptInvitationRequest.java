package app.tollgate.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of an invitation and the password its owner chose. */
public record AcceptInvitationRequest(
        @NotBlank @Size(max = 200) String token, @NotNull String password) {

    @Override
    public String toString() {
        return "AcceptInvitationRequest[]";
    }
}
