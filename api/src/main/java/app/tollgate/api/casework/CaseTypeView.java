package app.tollgate.api.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A kind of matter that the company takes on, such as Personal Injury.
 *
 * @param cases how many have it, whatever their status
 */
public record CaseTypeView(UUID id, String name, long cases, Instant createdAt) {}
