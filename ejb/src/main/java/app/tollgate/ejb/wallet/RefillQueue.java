package app.tollgate.ejb.wallet;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.api.wallet.RefillRequestView;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.UUID;

/** Boundary where operators see what wallets asked for, of all tenants. */
@Stateless
@Interceptors(TenantTransaction.class)
public class RefillQueue {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    @Inject
    private RefillRequests requests;

    /** Newest first. */
    public Page<RefillRequestView> list(Caller operator, RefillRequestStatus status, PageRequest page) {
        UUID before = Cursors.read(page).orElse(AFTER_ALL);
        Page<RefillRequest> found = page.cut(
                requests.page(status, before, page.rowsToRead()),
                request -> request.id().toString());
        return new Page<>(found.items().stream().map(RefillRequest::view).toList(), found.nextCursor());
    }

    /** @throws ProblemException {@code not-found} */
    public RefillRequestView get(Caller operator, UUID id) {
        return requests.find(id).map(RefillRequest::view).orElseThrow(ProblemException::notFound);
    }
}
