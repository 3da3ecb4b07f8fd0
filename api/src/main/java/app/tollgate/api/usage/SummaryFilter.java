package app.tollgate.api.usage;

import java.util.Optional;
import java.util.UUID;

/** Which usage a summary is about; what is empty lets all pass. */
public record SummaryFilter(Optional<UUID> campaignId, Optional<String> caseType) {

    public static final SummaryFilter ALL = new SummaryFilter(Optional.empty(), Optional.empty());

    /** Whether it leaves any usage out. */
    public boolean isNarrow() {
        return campaignId.isPresent() || caseType.isPresent();
    }
}
