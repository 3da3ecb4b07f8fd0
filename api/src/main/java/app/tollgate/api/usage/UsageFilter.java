package app.tollgate.api.usage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which stored events are wanted; both days are the tenant's own and included. */
public record UsageFilter(
        Optional<UsageKind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<UUID> campaignId,
        Optional<String> caseType) {

    public static final UsageFilter ALL =
            new UsageFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
