package app.tollgate.api.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A named set of contacts.
 *
 * @param contacts how many there are in it
 */
public record ContactListView(UUID id, String name, String caseType, long contacts, Instant createdAt) {}
