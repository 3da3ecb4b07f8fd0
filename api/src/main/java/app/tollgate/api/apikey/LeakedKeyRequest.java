package app.tollgate.api.apikey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A key that somebody found where it should not be.
 *
 * @param foundAt where that was, in the finder's words or as an address; null if not said
 */
public record LeakedKeyRequest(
        @NotBlank @Size(max = 1000) String key,
        @Size(max = 1000) String foundAt) {

    @Override
    public String toString() {
        return "LeakedKeyRequest[]";
    }
}
