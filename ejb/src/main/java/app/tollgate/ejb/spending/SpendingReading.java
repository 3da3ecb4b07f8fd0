package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.spending.AlertView;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.ejb.notify.MailProgress;
import app.tollgate.ejb.notify.SentMail;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Boundary of everything that shows spending and alerts. */
@Stateless
@Interceptors(TenantTransaction.class)
public class SpendingReading {

    @Inject
    private SpendingMonths months;

    @Inject
    private SpendingHolds holds;

    @Inject
    private CampaignMonths campaigns;

    @Inject
    private BillingAlerts alerts;

    @Inject
    private SentMail mails;

    @Inject
    private PresentMonth present;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Clock clock;

    /** The present month in the tenant's zone. */
    public SpendingView spending(Caller caller) {
        TenantCalendar calendar = calendar(caller);
        Instant now = clock.instant();
        YearMonth month = present.of(caller);
        SpendingPosition position = months.read(month);
        return new SpendingView(
                month,
                position.mode(),
                position.spent(),
                Projection.of(position.spent(), calendar.period(month), now).orElse(null),
                position.cap().orElse(null),
                position.capStatus(),
                holds.held(now),
                now);
    }

    /** What a campaign has spent in the present month; zero for one that there is not. */
    public Money campaign(Caller caller, UUID campaignId) {
        return campaigns.spent(campaignId, present.of(caller));
    }

    /** Alerts that were raised, newest first, with how far their mails have come. */
    public Page<AlertView> alerts(Caller caller, PageRequest page) {
        List<BillingAlerts.Raised> raised = alerts.page(Cursors.read(page), page.rowsToRead());
        Map<String, List<MailProgress>> sent = mails.ofCauses(
                raised.stream().map(alert -> AlertDesk.cause(alert.id())).toList());
        return page.cut(
                raised.stream()
                        .map(alert -> alert.view(sent.getOrDefault(AlertDesk.cause(alert.id()), List.of())))
                        .toList(),
                alert -> alert.id().toString());
    }

    private TenantCalendar calendar(Caller caller) {
        return tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar();
    }
}
