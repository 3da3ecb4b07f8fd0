package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.FlawedEvent;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeNamesWhatIsUnknownTest {

    private final TestServer server = TestServer.get();
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final UsageReading reading = server.get(UsageReading.class);
    private final Sql sql = server.get(Sql.class);
    private final TestIntake usage = new TestIntake();
    private final Caller caller = usage.caller;
    private final Instant now = usage.now;

    @Test
    void anUnknownCampaignRefusesTheBatchOrOnlyItsEvent() {
        UsageLinks nowhere = new UsageLinks(Ids.next(), null, null, Ids.next());
        NewUsageEvent good = TestUsage.sms("s1", now, 1);
        NewUsageEvent bad = TestUsage.call("c1", now, 30, nowhere);
        assertThatThrownBy(() -> intake.record(caller, TestUsage.batch(good, bad)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/events/1/campaignId", "/events/1/contactId"));
        assertThat(usage.events(UsageFilter.ALL)).isEmpty();
        assertThat(usage.summary(UsageGrouping.DAY).cost()).isEqualTo(Money.ZERO);

        UsageReceipt receipt = intake.record(caller, TestUsage.batch(OnError.SKIP, good, bad));
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.duplicates()).isZero();
        assertThat(receipt.rejected()).extracting(event -> event.index()).containsExactly(1);
    }

    @Test
    void whatCouldNotBeReadAndWhatDoesNotExistAreNamedTogether() {
        UsageLinks nowhere = new UsageLinks(Ids.next(), null, null, null);
        NewUsageEvent good = TestUsage.sms("s1", now, 1);
        NewUsageEvent unknown = TestUsage.call("c1", now, 30, nowhere);
        UsageBatch read = TestUsage.batch(OnError.SKIP, good, unknown, unknown);
        FieldError unreadable = FieldError.at("/events/2/id", "type", "Send a string.");
        List<FlawedEvent> flawed = List.of(new FlawedEvent(read.events().get(2), List.of(unreadable)));

        UsageBatch rejecting = new UsageBatch(read.events().subList(0, 2), flawed, OnError.REJECT);
        assertThatThrownBy(() -> intake.record(caller, rejecting))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/events/1/campaignId", "/events/2/id", "/events/2/campaignId"));
        assertThat(usage.events(UsageFilter.ALL)).isEmpty();

        UsageBatch skipping = new UsageBatch(read.events().subList(0, 2), flawed, OnError.SKIP);
        UsageReceipt receipt = intake.record(caller, skipping);
        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rejected()).extracting(event -> event.index()).containsExactly(1, 2);
        assertThat(receipt.rejected().get(1).errors()).hasSize(2);
    }

    @Test
    void aForeignTenantsCampaignIsUnknownAndItsEventsAreUnseen() {
        UUID campaign = Ids.next();
        server.in(
                caller,
                () -> sql.update("insert into campaign (id, name, created_at) values (?, 'Intake', ?)", campaign, now));
        UsageLinks links = new UsageLinks(campaign, null, null, null);
        intake.record(caller, TestUsage.batch(TestUsage.call("c1", now, 30, links)));
        assertThat(usage.summary(UsageGrouping.CAMPAIGN).groups().get(0).name()).isEqualTo("Intake");

        Caller other = TestTenants.newTenant();
        assertThatThrownBy(() -> intake.record(other, TestUsage.batch(TestUsage.call("c1", now, 30, links))))
                .isInstanceOf(ProblemException.class);
        assertThat(reading.events(other, UsageFilter.ALL, new PageRequest(10, Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(reading.summary(other, Optional.empty(), Optional.empty(), Optional.empty())
                        .cost())
                .isEqualTo(Money.ZERO);
    }
}
