package app.tollgate.web.report;

import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.ejb.casework.CaseTypeAdministration;
import app.tollgate.ejb.usage.UsageReading;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report can be limited to: case types, and the campaigns that usage of the last months names. */
@RequestScoped
public class ReportFilters {

    private static final int MOST_MONTHS_BACK = 12;

    @Inject
    private UsageReading usage;

    @Inject
    private CaseTypeAdministration caseTypes;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    /** Those of the company and those that usage names, in the order of the alphabet. */
    public List<String> caseTypes() {
        return Stream.concat(
                        caseTypes.names(caller.get()).stream(),
                        groups(UsageGrouping.CASE_TYPE).stream().map(UsageGroup::key))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** By name; a campaign that was removed has its id for a name. */
    public List<Choice> campaigns() {
        return groups(UsageGrouping.CAMPAIGN).stream()
                .map(group -> new Choice(
                        group.key(), Optional.ofNullable(group.name()).orElse(group.key())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private List<UsageGroup> groups(UsageGrouping grouping) {
        LocalDate today = visit.formats().today();
        return usage
                .summary(
                        caller.get(),
                        Optional.of(today.minusMonths(MOST_MONTHS_BACK)),
                        Optional.of(today),
                        Optional.of(grouping))
                .groups()
                .stream()
                .filter(group -> group.key() != null)
                .toList();
    }

    /** One campaign to choose. */
    public record Choice(String id, String name) {}
}
