package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.FoundingTimes;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Boundary of a new month: campaigns that a cap paused go on if the tenant chose so, once, and stay paused if it did not. */
@Stateless
@Interceptors(TenantTransaction.class)
public class MonthTurn {

    @Inject
    private SpendingMonths months;

    @Inject
    private CampaignMonths campaigns;

    @Inject
    private Sql sql;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private FoundingTimes founding;

    @Inject
    private Event<MonthTurned> turned;

    @Inject
    private SpendingWatch watch;

    @Inject
    private PresentMonth present;

    /** Sees whether the month has turned in the tenant's zone; answers when it turns next. */
    public Instant look(Caller caller) {
        TenantCalendar calendar = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar();
        YearMonth month = present.of(caller);
        SpendingPosition position = months.hold(month);
        Optional<YearMonth> seen = sql.find(
                        "select turned_to from billing_preferences",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class))
                                .map(YearMonth::from))
                .orElseThrow();
        if (seen.isEmpty() || seen.get().isBefore(month)) {
            // A tenant that was never looked at may have reached its cap all the same, in the month that it came in.
            YearMonth before = seen.orElseGet(() -> calendar.monthOf(founding.of(caller.tenant())));
            turn(caller, before, position);
        }
        // What was dated a few minutes ahead may have come up to a cap before the month began.
        watch.judge(caller, position);
        watch.judgeCampaigns(caller, campaigns.reached(month));
        return calendar.period(month).end();
    }

    private void turn(Caller caller, YearMonth before, SpendingPosition position) {
        boolean resumes = sql.find(
                        "update billing_preferences set turned_to = ? returning resume_on_new_month",
                        row -> row.getBoolean(1),
                        position.month().atDay(1))
                .orElseThrow();
        if (before.isBefore(position.month()) && resumes && position.capStatus() != CapStatus.CAP_REACHED) {
            turned.fire(new MonthTurned(caller, position.month()));
        }
    }
}
