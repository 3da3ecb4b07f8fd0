package app.tollgate.ejb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.CampaignCapFreed;
import app.tollgate.ejb.spending.CampaignCapReached;
import app.tollgate.ejb.spending.CapFreed;
import app.tollgate.ejb.spending.CapReached;
import app.tollgate.ejb.spending.MonthTurned;
import app.tollgate.ejb.tenant.TestTenants;
import jakarta.enterprise.inject.spi.CDI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignPausesTest {

    private static final int WRITERS = 8;

    private final TestServer server = TestServer.get();
    private final CampaignAdministration campaigns = server.get(CampaignAdministration.class);
    private final CampaignControl control = server.get(CampaignControl.class);
    private final Caller caller = TestTenants.newTenant();
    private final ExecutorService pool = Executors.newFixedThreadPool(WRITERS);

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    @Test
    void theCapPausesWhatRunsAndFreeingItResumesThoseAndNoOthers() {
        UUID one = TestCampaigns.running(caller, "One");
        UUID two = TestCampaigns.running(caller, "Two");
        UUID byUser = TestCampaigns.running(caller, "By user");
        UUID draft = TestCampaigns.draft(caller, "Draft", null).id();
        UUID over = TestCampaigns.running(caller, "Over");
        control.pause(caller, byUser);
        control.complete(caller, over);

        tell(new CapReached(caller));

        assertThat(states(one, two, byUser, draft, over))
                .containsExactly("PAUSED SPENDING_CAP", "PAUSED SPENDING_CAP", "PAUSED USER", "DRAFT", "COMPLETED");
        assertThat(TestLog.of(caller).stream().skip(TestLog.of(caller).size() - 2L))
                .allSatisfy(row -> {
                    assertThat(row.kind()).isEqualTo("CAMPAIGN");
                    assertThat(row.details().toString()).contains("RUNNING", "PAUSED", "SPENDING_CAP");
                });

        tell(new CapReached(caller));
        tell(new CapFreed(caller));
        assertThat(states(one, two, byUser, draft, over))
                .containsExactly("RUNNING", "RUNNING", "PAUSED USER", "DRAFT", "COMPLETED");
    }

    @Test
    void aCampaignOverItsOwnCapDoesNotRunOnWhenTheOtherIsFreed() {
        UUID own = TestCampaigns.running(caller, "Own cap");
        UUID late = TestCampaigns.running(caller, "Late call");
        UUID other = TestCampaigns.running(caller, "Other");
        tell(new CampaignCapReached(caller, Set.of(own)));
        tell(new CapReached(caller));
        tell(new CampaignCapReached(caller, Set.of(late)));
        assertThat(states(own, late, other))
                .containsExactly("PAUSED CAMPAIGN_CAP", "PAUSED CAMPAIGN_CAP", "PAUSED SPENDING_CAP");

        tell(new CapFreed(caller));
        assertThat(states(own, late, other)).containsExactly("PAUSED CAMPAIGN_CAP", "PAUSED CAMPAIGN_CAP", "RUNNING");
        tell(new CampaignCapFreed(caller, Set.of(own, late, other)));
        assertThat(states(own, late, other)).containsExactly("RUNNING", "RUNNING", "RUNNING");
    }

    @Test
    void aHigherCapResumesOnlyWhatItsOwnCapPaused() {
        UUID own = TestCampaigns.running(caller, "Own cap");
        UUID byUser = TestCampaigns.running(caller, "By user");
        for (UUID id : List.of(own, byUser)) {
            campaigns.change(caller, id, now -> CampaignAdministrationTest.capped(now, "5"));
        }
        tell(new CampaignCapReached(caller, Set.of(own)));
        control.pause(caller, byUser);
        for (UUID id : List.of(own, byUser)) {
            campaigns.change(caller, id, now -> CampaignAdministrationTest.capped(now, "500"));
        }
        assertThat(states(own, byUser)).containsExactly("RUNNING", "PAUSED USER");
    }

    @Test
    void whatAPersonPausesWhileACapHoldsItResumesWithNoCap() {
        UUID kept = TestCampaigns.running(caller, "Kept");
        UUID keptByOwn = TestCampaigns.running(caller, "Kept, own cap");
        UUID waiting = TestCampaigns.running(caller, "Waiting");
        tell(new CampaignCapReached(caller, Set.of(keptByOwn)));
        tell(new CapReached(caller));

        control.pause(caller, kept);
        control.pause(caller, keptByOwn);
        assertThat(TestLog.of(caller)
                        .get(TestLog.of(caller).size() - 1)
                        .details()
                        .toString())
                .contains("pauseReason", "CAMPAIGN_CAP", "USER");

        tell(new CapFreed(caller));
        tell(new CampaignCapFreed(caller, Set.of(keptByOwn)));
        tell(new MonthTurned(caller, YearMonth.of(2026, 12)));
        assertThat(states(kept, keptByOwn, waiting)).containsExactly("PAUSED USER", "PAUSED USER", "RUNNING");
        assertThat(control.resume(caller, kept).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void anotherTenantsCampaignsRunOn() {
        Caller other = TestTenants.newTenant();
        UUID theirs = TestCampaigns.running(other, "Theirs");
        tell(new CapReached(caller));
        tell(new CampaignCapReached(caller, Set.of(theirs)));
        assertThat(campaigns.get(other, theirs).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void ofManyWhoStartAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        UUID id = TestCampaigns.draft(caller, "Spring", null).id();
        AtomicInteger won = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        atOnce(WRITERS, number -> () -> {
            try {
                control.start(caller, id);
                return won.incrementAndGet();
            } catch (ProblemException refused) {
                assertThat(refused.code()).isEqualTo(ProblemCode.CONFLICT);
                return told.incrementAndGet();
            }
        });
        assertThat(won).hasValue(1);
        assertThat(told).hasValue(WRITERS - 1);
    }

    @Test
    void changesOfDifferentMembersAtOnceAreAllKept() throws Exception {
        UUID id = TestCampaigns.draft(caller, "Spring", null).id();
        atOnce(
                WRITERS,
                number -> () -> number % 2 == 0
                        ? campaigns.change(caller, id, now -> CampaignAdministrationTest.named(now, "Summer"))
                        : campaigns.change(caller, id, now -> CampaignAdministrationTest.capped(now, "7.5")));
        CampaignView now = campaigns.get(caller, id);
        assertThat(now.name()).isEqualTo("Summer");
        assertThat(now.monthlyCap()).hasToString("7.50");
    }

    @Test
    void whoeverPausesFirstThePersonsPauseStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID id = TestCampaigns.running(caller, "Round " + round);
            atOnce(4, number -> () -> {
                if (number % 2 == 0) {
                    tell(new CapReached(caller));
                } else {
                    pausedOrTold(id);
                }
                return true;
            });
            CampaignView now = campaigns.get(caller, id);
            assertThat(now.status()).isEqualTo(CampaignStatus.PAUSED);
            assertThat(now.pauseReason()).isEqualTo(PauseReason.USER);
        }
    }

    private void pausedOrTold(UUID id) {
        try {
            control.pause(caller, id);
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo(ProblemCode.CONFLICT);
        }
    }

    private interface Numbered {
        Callable<?> work(int number);
    }

    private void atOnce(int writers, Numbered each) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            all.add(pool.submit(each.work(i)));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private void tell(Object event) {
        server.in(caller, () -> {
            CDI.current().getBeanManager().getEvent().fire(event);
            return true;
        });
    }

    private List<String> states(UUID... ids) {
        return java.util.stream.Stream.of(ids)
                .map(id -> campaigns.get(caller, id))
                .map(campaign -> campaign.pauseReason() == null
                        ? campaign.status().name()
                        : campaign.status() + " " + campaign.pauseReason())
                .toList();
    }
}
