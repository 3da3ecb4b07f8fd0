package app.tollgate.api.apikey;

import app.tollgate.api.shared.Permission;
import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be set of an API key, for a new one or as it stands after a merge patch.
 *
 * @param expiresAt when it stops working, or null for never
 * @param allowedAddresses addresses and CIDR ranges it may be used from; none or null means everywhere
 * @param limitPerMinute its own limit below the tenant's, or null
 */
@ShownBy(ApiKeyView.class)
public record KeySettings(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<Permission> permissions,
        Instant expiresAt,
        @Size(max = 50) List<String> allowedAddresses,
        @Min(1) @Max(1_000_000) Integer limitPerMinute) {

    public KeySettings {
        // An element that could not be read is null: it keeps its position for those that can.
        allowedAddresses =
                allowedAddresses == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(allowedAddresses));
    }

    /** What stands now, for the patch to change. */
    public static KeySettings of(ApiKeyView now) {
        return new KeySettings(
                now.name(), now.permissions(), now.expiresAt(), now.allowedAddresses(), now.limitPerMinute());
    }
}
