package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.usage.HoldRequest;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.HoldDesk;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that settle holds, in the present month, in the next, and of another kind. */
class SettlingTest {

    private final TestServer server = TestServer.get();
    private final Caller caller = TestTenants.newTenant("UTC");
    private Duration moved = Duration.ZERO;

    @AfterEach
    void restoreClock() {
        server.get(Clocks.class).move(moved.negated());
    }

    @Test
    void whatIsSettledInTheNextMonthLimitsTheNextHoldToo() {
        TestPreferences.change(caller, now -> TestPreferences.withCap(now, "10.00"));
        Instant turn = moveToThreeMinutesBeforeTheTurn();
        UUID first = reserve();
        record(TestUsage.settling(TestUsage.call("ahead", turn.plusSeconds(60), 4_800, UsageLinks.NONE), first));
        ProblemException refused = catchThrowableOfType(ProblemException.class, this::reserve);
        assertThat(refused.code()).isEqualTo(ProblemCode.CAP_WOULD_BE_EXCEEDED);
        assertThat(refused.members()).containsEntry("available", "0.40");
    }

    @Test
    void anEventOfAnotherKindLeavesTheHoldAlone() {
        UUID hold = reserve();
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> record(TestUsage.settling(TestUsage.sms("sms", now(), 1), hold)));
        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/events/0/holdId");
        record(TestUsage.settling(TestUsage.call("call", now(), 60, UsageLinks.NONE), hold));
    }

    private UUID reserve() {
        return server.get(HoldDesk.class)
                .reserve(caller, Draft.good(new HoldRequest("voice", "80", null, 600)))
                .id();
    }

    private void record(NewUsageEvent event) {
        server.get(UsageIntake.class).record(caller, TestUsage.batch(event));
    }

    private Instant moveToThreeMinutesBeforeTheTurn() {
        TenantCalendar calendar = new TenantCalendar(ZoneOffset.UTC);
        Instant turn = calendar.period(calendar.monthOf(now())).end();
        moved = Duration.between(now(), turn.minusSeconds(180));
        server.get(Clocks.class).move(moved);
        return turn;
    }

    private Instant now() {
        return server.get(Clock.class).instant();
    }
}
