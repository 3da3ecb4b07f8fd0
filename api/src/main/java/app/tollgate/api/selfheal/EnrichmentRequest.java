package app.tollgate.api.selfheal;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A new number that somebody found for a contact.
 *
 * @param oldNumber E.164: the one it takes the place of
 * @param newNumber E.164
 * @param source who found it, such as the name of a data provider
 * @param at when it was found: only calls after it confirm it
 */
@ShownBy(EnrichmentView.class)
public record EnrichmentRequest(
        @NotNull String oldNumber,
        @NotNull String newNumber,
        @NotBlank @Size(max = 100) String source,
        @NotNull Instant at) {}
