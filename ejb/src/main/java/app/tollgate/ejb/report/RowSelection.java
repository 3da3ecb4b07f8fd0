package app.tollgate.ejb.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which events a report shows.
 *
 * @param from first of the tenant's days
 * @param to last of them
 * @param cut the last receipt that belongs to it
 */
public record RowSelection(
        LocalDate from, LocalDate to, Optional<UUID> campaignId, Optional<String> caseType, long cut) {}
