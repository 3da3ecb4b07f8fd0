package app.tollgate.ejb.usage;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ids that events named and that do not exist in the tenant; holds also where they are for another kind of usage. */
record MissingLinks(Set<UUID> campaigns, Set<UUID> cases, Set<UUID> contacts, Set<UUID> holds) {

    static final MissingLinks NONE = new MissingLinks(Set.of(), Set.of(), Set.of(), Set.of());

    boolean isEmpty() {
        return campaigns.isEmpty() && cases.isEmpty() && contacts.isEmpty() && holds.isEmpty();
    }

    /** The events that named one of them, each with its errors. */
    List<RejectedEvent> rejected(List<NewUsageEvent> events) {
        if (isEmpty()) {
            return List.of();
        }
        List<RejectedEvent> rejected = new ArrayList<>();
        for (NewUsageEvent event : events) {
            List<FieldError> errors = errors(event);
            if (!errors.isEmpty()) {
                rejected.add(new RejectedEvent(event.index(), errors));
            }
        }
        return rejected;
    }

    private List<FieldError> errors(NewUsageEvent event) {
        UsageLinks links = event.links();
        List<FieldError> errors = new ArrayList<>(3);
        check(links.campaignId(), campaigns, event.linksAt() + "/campaignId", "campaign", errors);
        check(links.caseId(), cases, event.linksAt() + "/caseId", "case", errors);
        check(links.contactId(), contacts, event.linksAt() + "/contactId", "contact", errors);
        String hold = event.details() == null
                ? "hold"
                : "hold of type " + event.kind().text();
        check(event.holdId(), holds, event.linksAt() + "/holdId", hold, errors);
        return errors;
    }

    private static void check(UUID id, Set<UUID> missing, String at, String what, List<FieldError> errors) {
        if (id != null && missing.contains(id)) {
            errors.add(FieldError.at(at, "unknown", "There is no " + what + " with this id."));
        }
    }
}
