package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.SpendingView;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.api.usage.HoldRequest;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.campaign.CampaignAdministration;
import app.tollgate.ejb.campaign.TestCampaigns;
import app.tollgate.ejb.invoice.MonthClosing;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.CompanyProfile;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.HoldDesk;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresentMonthTest {

    private static final String EAST = "Pacific/Kiritimati";
    private static final String WEST = "Pacific/Pago_Pago";

    private final TestServer server = TestServer.get();
    private final Caller caller = TestTenants.newTenant(EAST);
    private final UUID campaign = TestCampaigns.running(caller, "Autumn");
    private Duration moved = Duration.ZERO;

    @AfterEach
    void restoreClock() {
        server.get(Clocks.class).move(moved.negated());
    }

    @Test
    void afterAMoveToTheWestCapsAreAboutTheMonthThatIsBookedIn() {
        TestPreferences.change(caller, now -> TestPreferences.withCap(now, "1.00"));
        YearMonth closed = closeTheMonth();
        moveTo(WEST);
        assertThat(new TenantCalendar(ZoneId.of(WEST)).monthOf(now())).isEqualTo(closed);

        server.get(UsageIntake.class)
                .record(caller, TestUsage.batch(TestUsage.call("call", now(), 600, UsageLinks.NONE)));

        SpendingView spending = server.get(SpendingReading.class).spending(caller);
        assertThat(spending.month()).isEqualTo(closed.plusMonths(1));
        assertThat(spending.spentThisMonth()).isEqualTo(Money.parse("1.20"));
        assertThat(spending.capStatus()).isEqualTo(CapStatus.CAP_REACHED);
        assertThat(spending.projectedMonthlyTotal()).isNull();
        assertThat(server.get(CampaignAdministration.class)
                        .get(caller, campaign)
                        .status())
                .isEqualTo(CampaignStatus.PAUSED);
        assertThatThrownBy(() ->
                        server.get(HoldDesk.class).reserve(caller, Draft.good(new HoldRequest("voice", "1", null, 60))))
                .isInstanceOf(ProblemException.class);
    }

    private YearMonth closeTheMonth() {
        TenantCalendar calendar = new TenantCalendar(ZoneId.of(EAST));
        YearMonth month = calendar.monthOf(now());
        moved = Duration.between(now(), calendar.period(month).end()).plusHours(7);
        server.get(Clocks.class).move(moved);
        assertThat(server.get(MonthClosing.class).closeNext(caller)).contains(month);
        return month;
    }

    private void moveTo(String zone) {
        CompanyProfile company = server.get(CompanyProfile.class);
        Versioned<CompanySettings> old = company.get(caller);
        company.put(
                caller,
                Draft.good(new CompanySettings(
                        old.value().name(), zone, old.value().locale())),
                old.seen());
        server.get(ChangePoll.class).poll();
    }

    private Instant now() {
        return server.get(Clock.class).instant();
    }
}
