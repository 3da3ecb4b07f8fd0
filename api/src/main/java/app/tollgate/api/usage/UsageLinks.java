package app.tollgate.api.usage;

import java.util.UUID;

/**
 * What an event belongs to; each may be null.
 *
 * @param caseType free text of 1 to 100 characters, need not exist
 */
public record UsageLinks(UUID campaignId, UUID caseId, String caseType, UUID contactId) {

    public static final UsageLinks NONE = new UsageLinks(null, null, null, null);
}
