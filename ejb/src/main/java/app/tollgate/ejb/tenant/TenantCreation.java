package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.TenantView;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/**
 * Creates a tenant in one step that either happened or did not.
 *
 * <p>The schema is made first, outside any transaction, because only the owner may; the tenant exists from the commit of
 * {@link TenantFounding}. A schema left behind by a crash belongs to nobody and is dropped by the next creation of that slug.
 */
@Stateless
@Interceptors(TenantTransaction.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TenantCreation {

    /** Creations at the same time on this node: each needs several connections of the owner. */
    private static final int MOST_AT_ONCE = 4;

    private static final Semaphore PLACES = new Semaphore(MOST_AT_ONCE, true);

    @Inject
    private SchemaMigration schemas;

    @Inject
    private TenantFounding founding;

    @Inject
    private TenantReading reading;

    @Inject
    private ChangePoll poll;

    private final Caller onlyReading = Caller.system(TenantId.OPERATOR, "tenant creation");

    /**
     * @throws ProblemException {@code already-exists} if the slug is taken, {@code invalid} naming each field
     */
    public TenantView create(Caller caller, Draft<CreateTenantRequest> draft) {
        CreateTenantRequest request = draft.checked(TenantRules::check);
        PLACES.acquireUninterruptibly();
        try {
            return createInPlace(caller, request, new TenantId(request.slug()));
        } finally {
            PLACES.release();
        }
    }

    private TenantView createInPlace(Caller caller, CreateTenantRequest request, TenantId tenant) {
        try (SchemaMigration.AutoCloseableLock lock = schemas.lock(tenant)) {
            if (reading.find(onlyReading, tenant).isPresent()) {
                throw new ProblemException(
                        ProblemCode.ALREADY_EXISTS, "A tenant has the slug " + tenant + "; choose another.");
            }
            TenantView made = createUnderLock(caller.on(tenant), request);
            poll.pollAfterCommit();
            return made;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private TenantView createUnderLock(Caller caller, CreateTenantRequest request) {
        schemas.dropUnlessRegistered(caller.tenant());
        try {
            int version = schemas.create(caller.tenant());
            return founding.found(caller, request, version);
        } catch (RuntimeException failed) {
            cleanUpAfter(failed, caller.tenant());
            throw failed;
        }
    }

    // What cannot be removed now belongs to nobody, and the next creation of this slug removes it.
    private void cleanUpAfter(RuntimeException failed, TenantId tenant) {
        try {
            schemas.dropUnlessRegistered(tenant);
        } catch (RuntimeException left) {
            failed.addSuppressed(left);
        }
    }
}
