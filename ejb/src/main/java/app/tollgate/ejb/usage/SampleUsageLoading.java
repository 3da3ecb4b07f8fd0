package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.OnError;
import app.tollgate.api.usage.UsageBatch;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gives demo tenants without any usage their sample, through the intake like any sender; a second node adds nothing to it. */
@ApplicationScoped
class SampleUsageLoading {

    @Inject
    private TenantDirectory tenants;

    @Inject
    private UsageReading reading;

    @Inject
    private UsageIntake intake;

    @Inject
    private Clock clock;

    void onPlatformReady(@Observes @Priority(800) PlatformReady ready) {
        tenants.all().stream()
                .filter(tenant -> tenant.demo() && tenant.migrated())
                .filter(this::isUnused)
                .forEach(this::load);
    }

    private boolean isUnused(Tenant tenant) {
        return reading.events(SampleUsage.caller(tenant), UsageFilter.ALL, new PageRequest(1, Optional.empty()))
                .items()
                .isEmpty();
    }

    private void load(Tenant tenant) {
        Caller caller = SampleUsage.caller(tenant);
        List<NewUsageEvent> events = new SampleUsage(tenant, clock.instant()).events();
        for (int start = 0; start < events.size(); start += UsageBatch.MAX_EVENTS) {
            int end = Math.min(start + UsageBatch.MAX_EVENTS, events.size());
            intake.record(caller, new UsageBatch(events.subList(start, end), List.of(), OnError.REJECT));
        }
    }
}
