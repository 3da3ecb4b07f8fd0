package app.tollgate.api.casework;

import app.tollgate.api.shared.ShownBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Everything that can be set of a case, for a new one or as it stands after a merge patch.
 *
 * @param caseType name of one of the company's case types, in small letters or capitals; or null
 * @param status null is {@link CaseStatus#OPEN}
 * @param contactIds the people it is about, at most {@value #MOST_CONTACTS}
 * @param assignedUserIds the staff that works on it, at most {@value #MOST_ASSIGNED}
 * @param nextSteps plain text with line breaks, for staff and, if the company says so, for its clients; or null
 * @param externalId its id in the company's CRM, which no other case has; or null
 */
@ShownBy(CaseView.class)
public record CaseRequest(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 100) String caseType,
        CaseStatus status,
        @Size(max = MOST_CONTACTS) List<UUID> contactIds,
        @Size(max = MOST_ASSIGNED) List<UUID> assignedUserIds,
        @Size(max = 4_000) String nextSteps,
        @Size(min = 1, max = 255) String externalId) {

    /** Contacts of one case. */
    public static final int MOST_CONTACTS = 100;

    /** Staff of one case. */
    public static final int MOST_ASSIGNED = 20;

    public CaseRequest {
        status = status == null ? CaseStatus.OPEN : status;
        // An element that could not be read is null: it keeps its position for those that can.
        contactIds = contactIds == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(contactIds));
        assignedUserIds =
                assignedUserIds == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(assignedUserIds));
    }

    /** What stands now, for the patch to change. */
    public static CaseRequest of(CaseView now) {
        return new CaseRequest(
                now.title(),
                now.caseType(),
                now.status(),
                now.contactIds(),
                now.assignedUserIds(),
                now.nextSteps(),
                now.externalId());
    }

    /** The same case with more contacts; those that are on it already stay where they are. */
    public CaseRequest withContacts(Collection<UUID> more) {
        LinkedHashSet<UUID> all = new LinkedHashSet<>(contactIds);
        all.addAll(more);
        return withContactIds(new ArrayList<>(all));
    }

    public CaseRequest withoutContact(UUID contact) {
        return withContactIds(
                contactIds.stream().filter(each -> !contact.equals(each)).toList());
    }

    private CaseRequest withContactIds(List<UUID> ids) {
        return new CaseRequest(title, caseType, status, ids, assignedUserIds, nextSteps, externalId);
    }
}
