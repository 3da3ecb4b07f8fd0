package app.tollgate.ejb.tenant;

import app.tollgate.api.shared.Caller;
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

    @Inject
    private SchemaMigration schemas;

    @Inject
    private TenantFounding founding;

    @Inject
    private TenantReading reading;

    @Inject
    private ChangePoll poll;

    /**
     * @throws ProblemException {@code already-exists} if the slug is taken, {@code invalid} naming each field
     */
    public TenantView create(Caller caller, CreateTenantRequest request) {
        TenantRules.check(request);
        TenantId tenant = new TenantId(request.slug());
        try (SchemaMigration.AutoCloseableLock lock = schemas.lock(tenant)) {
            if (reading.find(caller, tenant).isPresent()) {
                throw new ProblemException(
                        ProblemCode.ALREADY_EXISTS, "A tenant has the slug " + tenant + "; choose another.");
            }
            TenantView made = createUnderLock(caller.on(tenant), request);
            poll.poll();
            return made;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    private TenantView createUnderLock(Caller caller, CreateTenantRequest request) {
        schemas.drop(caller.tenant());
        try {
            int version = schemas.migrate(caller.tenant());
            return founding.found(caller, request, version);
        } catch (RuntimeException failed) {
            schemas.drop(caller.tenant());
            throw failed;
        }
    }
}
