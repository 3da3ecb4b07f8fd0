package app.tollgate.api.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** For how long entries of a log are kept. */
public record LogRetention(@NotNull @Min(1) @Max(120) Integer months) {

    /** What holds for a tenant of which nothing else was said. */
    public static final LogRetention DEFAULT = new LogRetention(13);
}
