package app.tollgate.ejb.casework;

import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.shared.FieldErrors;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must hold of a case beyond the shape of its members. */
final class CaseRules {

    private CaseRules() {}

    static void check(CaseRequest request, FieldErrors errors) {
        refuseBlank("/externalId", request.externalId(), errors);
        refuseBlank("/caseType", request.caseType(), errors);
    }

    /** What a change names that the case did not name before; only that has to be there: what stood there may stay. */
    static Set<UUID> added(Collection<UUID> before, List<UUID> now) {
        return now.stream()
                .filter(Objects::nonNull)
                .filter(id -> !before.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names each id, by its place, that was added and is not there. */
    static void checkThere(
            String member, List<UUID> ids, Set<UUID> added, Set<UUID> there, String detail, FieldErrors errors) {
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            if (id != null && added.contains(id) && !there.contains(id)) {
                errors.add("/" + member + "/" + i, "unknown", detail);
            }
        }
    }

    /** Next steps without the space around them; those of nothing else are none. */
    static Optional<String> steps(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static void refuseBlank(String pointer, String text, FieldErrors errors) {
        if (text != null && text.isBlank()) {
            errors.add(pointer, "required", "Leave it out if there is none.");
        }
    }
}
