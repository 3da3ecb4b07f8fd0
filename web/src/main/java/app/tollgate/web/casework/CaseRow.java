package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseStatus;
import app.tollgate.api.casework.CaseView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One case as people see it.
 *
 * @param contacts how many it is about
 * @param assigned names of who works on it
 */
public record CaseRow(
        UUID id,
        String title,
        Optional<String> externalId,
        Optional<String> caseType,
        CaseStatus status,
        int contacts,
        List<String> assigned,
        Instant createdAt) {

    /** @param people names by their ids */
    static CaseRow of(CaseView found, Map<UUID, String> people) {
        return new CaseRow(
                found.id(),
                found.title(),
                Optional.ofNullable(found.externalId()),
                Optional.ofNullable(found.caseType()),
                found.status(),
                found.contactIds().size(),
                found.assignedUserIds().stream()
                        .flatMap(id -> Optional.ofNullable(people.get(id)).stream())
                        .toList(),
                found.createdAt());
    }

    public String colour() {
        return switch (status) {
            case OPEN -> "ok";
            case ON_HOLD -> "warn";
            case CLOSED -> "";
        };
    }
}
