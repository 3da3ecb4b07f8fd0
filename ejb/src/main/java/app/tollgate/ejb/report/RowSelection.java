package app.tollgate.ejb.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which events a report shows.
 *
 * @param from first of the tenant's days
 * @param to last of them
 * @param cut the last receipt that belongs to it
 */
public record RowSelection(LocalDate from, LocalDate to, Optional<UUID> campaignId, CaseTypeChoice caseType, long cut) {

    /** The same of one case type only, or of events without one. */
    public RowSelection only(Optional<String> name) {
        return new RowSelection(from, to, campaignId, CaseTypeChoice.only(name), cut);
    }

    /** The condition of campaign and case type, to be added to others. */
    String condition() {
        String ofCaseType = caseType.name().isPresent() ? " and case_type = ?" : " and case_type is null";
        return (campaignId.isPresent() ? " and campaign_id = ?" : "") + (caseType.narrowed() ? ofCaseType : "");
    }

    /** The values of {@link #condition()}. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        campaignId.ifPresent(values::add);
        caseType.name().ifPresent(values::add);
        return values;
    }
}
