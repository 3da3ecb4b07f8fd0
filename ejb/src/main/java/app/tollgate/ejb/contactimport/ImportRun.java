package app.tollgate.ejb.contactimport;

import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.contactimport.ImportSample;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.casework.ContactIntake;
import app.tollgate.ejb.casework.TakenContacts;
import app.tollgate.ejb.shared.DatabaseClock;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.LastWork;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Boundary of the job that carries an import out, some rows in each commit. */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRun {

    /** Rows in one commit: few enough that nobody waits long for the contacts it holds. */
    static final int ROWS_AT_ONCE = 200;

    @Inject
    private ImportClaims claims;

    @Inject
    private ImportRows rows;

    @Inject
    private ContactIntake contacts;

    @Inject
    private ImportLog log;

    @Inject
    private Clock clock;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * Takes the next rows, or ends the import if there are none.
     *
     * @return whether there may be more to do: not if the import is over or somebody else has it now
     */
    public boolean goOn(Caller caller, JobClaim claim) {
        Optional<ImportClaims.Standing> held = claims.hold(claim);
        held.ifPresent(standing -> step(caller, claim, standing));
        return held.isPresent() && claims.hold(claim).isPresent();
    }

    private void step(Caller caller, JobClaim claim, ImportClaims.Standing standing) {
        Caller asker = new Caller(caller.tenant(), standing.asker(), caller.request());
        LastWork.actFor(asker);
        List<ImportSample> next = rows.after(claim.id(), standing.afterLine(), ROWS_AT_ONCE);
        if (next.isEmpty()) {
            claims.done(claim, clock.instant());
            rows.removeGood(claim.id());
            log.done(
                    asker,
                    claim.id(),
                    standing.taken().created(),
                    standing.taken().updated());
            return;
        }
        TakenContacts taken =
                contacts.take(asker, next.stream().map(ImportRun::contact).toList(), standing.list());
        claims.advance(claim, next.get(next.size() - 1).line(), taken, databaseClock.instant());
    }

    private static ContactRequest contact(ImportSample row) {
        return new ContactRequest(
                row.externalId(),
                row.name(),
                row.phones().stream()
                        .map(number -> new ContactPhone(number, null))
                        .toList(),
                row.emails(),
                row.optOuts());
    }
}
