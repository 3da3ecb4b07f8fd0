package app.tollgate.web.report;

import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.ejb.usage.UsageReading;
import app.tollgate.web.page.Visit;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a report can be limited to: the case types and campaigns that usage of the last months names. */
@RequestScoped
public class ReportFilters {

    private static final int MOST_MONTHS_BACK = 12;

    @Inject
    private UsageReading usage;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Visit visit;

    public List<String> caseTypes() {
        return groups(UsageGrouping.CASE_TYPE).stream()
                .map(UsageGroup::key)
                .sorted()
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
