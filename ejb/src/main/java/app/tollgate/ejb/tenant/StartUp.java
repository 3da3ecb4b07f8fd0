package app.tollgate.ejb.tenant;

import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.ReservationsInFlight;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What happens once when the application starts, where a failure fails the deployment, and once when it stops. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    @Inject
    private SchemaMigration schemas;

    @Inject
    private TenantDirectory directory;

    @Inject
    private ChangePoll changes;

    @Inject
    private ReservationsInFlight reservations;

    @Inject
    private Event<PlatformReady> ready;

    @Inject
    private Repeater repeater;

    @PostConstruct
    void start() {
        schemas.migratePlatform();
        directory.load();
        ready.fire(new PlatformReady());
        changes.start();
        reservations.start();
    }

    /** Before the boundaries go away, which the repeated work calls. */
    @PreDestroy
    void stop() {
        repeater.stop();
    }
}
