package app.tollgate.ejb.tenant;

import app.tollgate.ejb.shared.ChangePoll;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What happens once when the application starts; a failure here fails the deployment. */
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
    private Event<PlatformReady> ready;

    @PostConstruct
    void start() {
        schemas.migratePlatform();
        directory.load();
        ready.fire(new PlatformReady());
        changes.start();
    }
}
