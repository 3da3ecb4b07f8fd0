package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Boundary of everything that shows usage. */
@Stateless
@Interceptors(TenantTransaction.class)
public class UsageReading {

    @Inject
    private UsageListing listing;

    @Inject
    private UsageRollups rollups;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** Stored events, newest receipt first; what is stored while paging never moves what follows. */
    public Page<UsageEventView> events(Caller caller, UsageFilter filter, PageRequest page) {
        checkOrder(filter.from(), filter.to());
        long before = page.after().map(UsageReading::receipt).orElse(Long.MAX_VALUE);
        List<UsageListing.Row> rows = listing.page(filter, before, page.rowsToRead());
        Page<UsageListing.Row> found = page.cut(rows, row -> Long.toString(row.receipt()));
        return new Page<>(found.items().stream().map(UsageListing.Row::view).toList(), found.nextCursor());
    }

    /** Sums of all usage over a period and the one before it. */
    public UsageSummaryView summary(
            Caller caller, Optional<LocalDate> from, Optional<LocalDate> to, Optional<UsageGrouping> grouping) {
        return summary(caller, from, to, grouping, SummaryFilter.ALL);
    }

    /**
     * Sums over a period and the one before it.
     *
     * @param from first day; the first of the month of {@code to} if empty
     * @param to last day; today if empty
     */
    public UsageSummaryView summary(
            Caller caller,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<UsageGrouping> grouping,
            SummaryFilter filter) {
        TenantCalendar calendar = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar();
        LocalDate today = calendar.dayOf(clock.instant());
        LocalDate last = to.orElseGet(() -> from.filter(today::isBefore).orElse(today));
        ComparedPeriod period = new ComparedPeriod(from.orElse(last.withDayOfMonth(1)), last);
        checkOrder(Optional.of(period.from()), Optional.of(period.to()));
        ComparedPeriod previous = period.previous(today);
        List<UsageGroup> groups =
                grouping.map(by -> rollups.groups(period, by, filter)).orElse(List.of());
        return UsageSummaryView.of(
                period.from(),
                period.to(),
                rollups.totals(period, filter),
                groups,
                UsageSummaryView.Previous.of(previous.from(), previous.to(), rollups.totals(previous, filter)));
    }

    private static void checkOrder(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("to", "before-from", "The last day is not before the first.")));
        }
    }

    private static long receipt(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("cursor", "type", "Send a cursor of an earlier answer.")));
        }
    }
}
