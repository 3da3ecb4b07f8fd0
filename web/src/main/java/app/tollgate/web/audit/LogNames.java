package app.tollgate.web.audit;

import app.tollgate.ejb.apikey.ApiKeyAdministration;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.ejb.casework.CaseStaff;
import app.tollgate.ejb.casework.CaseTypeAdministration;
import app.tollgate.ejb.casework.ContactChoice;
import app.tollgate.ejb.casework.ListChoice;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What people, keys, contacts and other records are called whose ids stand in entries; as they are called today. */
@RequestScoped
class LogNames {

    @Inject
    private CaseStaff staff;

    @Inject
    private ListChoice lists;

    @Inject
    private CaseTypeAdministration caseTypes;

    @Inject
    private ContactChoice contacts;

    @Inject
    private CampaignAdministration campaigns;

    @Inject
    private ApiKeyAdministration keys;

    @Inject
    private CurrentCaller caller;

    /** The names that are known of the ids in a field. */
    Map<UUID, String> of(String field, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return switch (field) {
            case "primaryContactId", "assignedUserIds", "userId" -> staff.names(caller.get(), ids);
            case "createdById" -> makers(ids);
            case "contactId", "contactIds" -> contacts.names(caller.get(), ids);
            case "campaignId" -> campaigns.names(caller.get(), ids);
            case "listId" -> lists.names(caller.get(), ids);
            case "caseTypeId" -> caseTypes.names(caller.get(), ids);
            default -> Map.of();
        };
    }

    /** Records are made by people, or by keys. */
    private Map<UUID, String> makers(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>(staff.names(caller.get(), ids));
        names.putAll(keys.names(caller.get(), ids));
        return names;
    }
}
