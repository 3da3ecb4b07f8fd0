package app.tollgate.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A matter that the company works on for its contacts.
 *
 * @param caseType name of its case type as it is called today, or null
 * @param assignedUserIds who works on it, people deactivated since among them
 */
public record CaseView(
        UUID id,
        String externalId,
        String title,
        String caseType,
        CaseStatus status,
        List<UUID> contactIds,
        List<UUID> assignedUserIds,
        String nextSteps,
        Instant createdAt) {

    public CaseView {
        contactIds = List.copyOf(contactIds);
        assignedUserIds = List.copyOf(assignedUserIds);
    }
}
