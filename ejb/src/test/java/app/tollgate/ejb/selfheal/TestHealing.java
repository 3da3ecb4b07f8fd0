package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.EnrichmentRequest;
import app.tollgate.api.selfheal.EnrichmentView;
import app.tollgate.api.selfheal.PhoneFlag;
import app.tollgate.api.selfheal.PhoneFlagRequest;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.casework.TestCasework;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant with a contact whose number was lost, and what is told about new ones. */
public final class TestHealing {

    public static final String OLD = "+13125550100";
    public static final String NEW = "+13125550199";
    public static final String NEWER = "+13125550198";

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final TestServer SERVER = TestServer.get();

    private final NumberDesk desk = SERVER.get(NumberDesk.class);
    private final UsageIntake intake = SERVER.get(UsageIntake.class);
    public final Caller caller;
    public final UUID contact;
    /** When the number was found, by default. */
    public final Instant found =
            SERVER.get(Clock.class).instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MICROS);

    public TestHealing() {
        this(TestTenants.newTenant());
    }

    /** One more contact of a tenant. */
    public TestHealing(Caller caller) {
        this.caller = caller;
        this.contact = TestCasework.contact(caller, "Ada Reyes").id();
    }

    EnrichmentView enrich(String oldNumber, String newNumber, Instant at) {
        return desk.enrich(caller, contact, Draft.good(new EnrichmentRequest(oldNumber, newNumber, "Skip tracer", at)));
    }

    public EnrichmentView enrich() {
        return enrich(OLD, NEW, found);
    }

    public void flag(String number) {
        desk.flag(caller, contact, Draft.good(new PhoneFlagRequest(number, PhoneFlag.WRONG_NUMBER)));
    }

    /** Reports a call so many minutes after the number was found. */
    public void call(String number, int minutes, CallOutcome outcome) {
        intake.record(caller, TestUsage.batch(event(contact, number, minutes, outcome)));
    }

    NewUsageEvent event(UUID who, String number, int minutes, CallOutcome outcome) {
        return TestUsage.event(
                "heal-" + CALLS.incrementAndGet(),
                found.plus(Duration.ofMinutes(minutes)),
                new UsageDetails.Voice(60, Direction.OUTBOUND, "+13125550101", number, outcome),
                new UsageLinks(null, null, null, who));
    }

    List<EnrichmentView> all() {
        return desk.enrichments(caller, contact, new PageRequest(100, Optional.empty()))
                .items();
    }

    Instant at(int minutes) {
        return found.plus(Duration.ofMinutes(minutes));
    }
}
