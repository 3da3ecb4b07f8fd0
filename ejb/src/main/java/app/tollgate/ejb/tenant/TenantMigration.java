package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.Lease;
import app.tollgate.ejb.shared.Repeater;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/** Migrates outdated tenants in the background, on one node; each answers 503 until it has caught up, a broken one alone. */
@ApplicationScoped
public class TenantMigration {

    private static final Logger LOG = Logger.getLogger(TenantMigration.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private SchemaMigration schemas;

    @Inject
    private SchemaUpdating updating;

    @Inject
    private Repeater repeater;

    private final Set<TenantId> broken = new HashSet<>();
    private final Caller caller = Caller.system(TenantId.OPERATOR, "tenant migration");

    void onPlatformReady(@Observes @Priority(900) PlatformReady ready) {
        repeater.every(PAUSE, "Migrating tenants", this::migrateOutdated);
    }

    void migrateOutdated() {
        int needed = schemas.neededVersion();
        for (TenantId tenant : updating.behind(caller, needed)) {
            Lease lease = updating.takeLease(caller).orElse(null);
            if (lease == null) {
                return;
            }
            migrate(tenant, lease);
        }
    }

    private void migrate(TenantId tenant, Lease lease) {
        try {
            updating.caughtUp(caller, tenant, schemas.migrate(tenant), lease);
            broken.remove(tenant);
        } catch (FlywayException failed) {
            if (broken.add(tenant)) {
                LOG.log(Level.SEVERE, "Tenant " + tenant + " cannot be migrated and stays closed", failed);
            }
        }
    }
}
