package app.tollgate.api.apikey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A key that somebody found where it should not be. */
public record LeakedKeyRequest(@NotBlank @Size(max = 1000) String key) {

    @Override
    public String toString() {
        return "LeakedKeyRequest[]";
    }
}
