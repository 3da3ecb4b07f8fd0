package app.tollgate.api.apikey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How long the old secret goes on working beside the new one, in hours. */
public record RotateKeyRequest(@NotNull @Min(0) @Max(72) Integer graceHours) {}
