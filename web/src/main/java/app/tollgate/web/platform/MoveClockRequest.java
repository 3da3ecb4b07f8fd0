package app.tollgate.web.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How far the test clock moves, in seconds; negative moves back. */
public record MoveClockRequest(
        @NotNull @Min(-40_000_000) @Max(40_000_000) Long seconds) {}
