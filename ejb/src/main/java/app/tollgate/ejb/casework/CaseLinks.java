package app.tollgate.ejb.casework;

import app.tollgate.api.access.StaffMember;
import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.ejb.access.StaffDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks whether what a case names is there: its type, the contacts and the staff that it did not name before. */
@ApplicationScoped
class CaseLinks {

    @Inject
    private CaseTypes types;

    @Inject
    private ListMembers contacts;

    @Inject
    private StaffDirectory staff;

    /** The id of the type, held against its removal until the commit. */
    Optional<UUID> type(CaseRequest request) {
        return Optional.ofNullable(request.caseType()).flatMap(types::findToUse).map(CaseType::id);
    }

    void check(Collection<UUID> contactsBefore, Collection<UUID> staffBefore, CaseRequest request, FieldErrors errors) {
        CaseRules.check(request, errors);
        checkType(request, errors);
        checkContacts(contactsBefore, request.contactIds(), errors);
        checkStaff(staffBefore, request.assignedUserIds(), errors);
    }

    private void checkType(CaseRequest request, FieldErrors errors) {
        if (request.caseType() != null && type(request).isEmpty()) {
            errors.add("/caseType", "unknown", "There is no case type of this name; make it first.");
        }
    }

    /** Holds the new ones against their removal: who takes a contact away must find every case it is on. */
    private void checkContacts(Collection<UUID> before, List<UUID> now, FieldErrors errors) {
        Set<UUID> added = CaseRules.added(before, now);
        Set<UUID> there = added.isEmpty() ? Set.of() : contacts.existing(added);
        CaseRules.checkThere("contactIds", now, added, there, "There is no contact with this id.", errors);
    }

    private void checkStaff(Collection<UUID> before, List<UUID> now, FieldErrors errors) {
        Set<UUID> added = CaseRules.added(before, now);
        Set<UUID> there = added.isEmpty()
                ? Set.of()
                : staff.onCasework().stream().map(StaffMember::id).collect(Collectors.toUnmodifiableSet());
        CaseRules.checkThere(
                "assignedUserIds",
                now,
                added,
                there,
                "Nobody with this id is active and of a role that works on cases.",
                errors);
    }
}
