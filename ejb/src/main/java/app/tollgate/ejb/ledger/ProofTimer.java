package app.tollgate.ejb.ledger;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.shared.Meters;
import app.tollgate.ejb.shared.Repeater;
import app.tollgate.ejb.shared.TenantWork;
import app.tollgate.ejb.tenant.PlatformReady;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has every tenant's ledger proved at night, by whichever node claims it, and says loudly what does not hold. */
@ApplicationScoped
class ProofTimer {

    private static final Logger LOG = Logger.getLogger(ProofTimer.class.getName());
    private static final Caller CALLER = Caller.system(TenantId.OPERATOR, "ledger proof");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject
    private Repeater repeater;

    @Inject
    private ProofWork work;

    @Inject
    private LedgerProof proof;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private Meters meters;

    void onPlatformReady(@Observes PlatformReady ready) {
        repeater.every(PAUSE, "Proving ledgers", this::proveDue);
    }

    /** Proves all ledgers that are due; one that cannot be read stays due and holds nobody else up. */
    void proveDue() {
        work.listAll(CALLER);
        for (TenantWork.Claim claim : work.claim(CALLER)) {
            tenants.find(claim.tenant()).filter(Tenant::migrated).ifPresent(tenant -> prove(claim));
        }
    }

    private void prove(TenantWork.Claim claim) {
        try {
            List<LedgerFault> faults = proof.prove(Caller.system(claim.tenant(), "ledger proof"));
            meters.count("tollgate_ledgers_proved", 1);
            meters.count("tollgate_ledger_faults", faults.size());
            faults.forEach(fault -> LOG.log(Level.SEVERE, "The ledger of {0} is wrong: {1} at {2}", new Object[] {
                claim.tenant(), fault.claim(), fault.places()
            }));
            work.proved(CALLER, claim);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The ledger of " + claim.tenant() + " could not be proved and is tried again", e);
        }
    }
}
