package app.tollgate.ejb.schedule;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Optional;

/**
 * Boundary of the links in mails: whoever has the link has the file, as whoever has the mail has its attachment. A link ends after
 * {@link SentLinks#VALID}, with its schedule, with its report, and while the tenant is suspended.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class SentFiles {

    @Inject
    private SentLinks links;

    @Inject
    private Deliveries deliveries;

    @Inject
    private ReportFiles files;

    @Inject
    private TenantDirectory tenants;

    /** What the link leads to; empty if it has ended. */
    public Optional<SentFile> find(Caller visitor, SentFileToken token) {
        return links.find(token).flatMap(target -> file(visitor, target));
    }

    /**
     * The same when the file begins to leave: the log tells whose link it was.
     *
     * @param range the part that leaves, as {@code Content-Range} names it; empty if all of it does
     * @throws ProblemException {@code not-found}
     */
    public SentFile open(Caller visitor, SentFileToken token, Optional<String> range) {
        SentLinks.Target target = links.find(token).orElseThrow(ProblemException::notFound);
        SentFile sent = file(visitor, target).orElseThrow(ProblemException::notFound);
        Actor holder = Actor.system("link mailed to " + target.recipient());
        files.leaves(new Caller(visitor.tenant(), holder, visitor.request()), sent.file(), range);
        return sent;
    }

    private Optional<SentFile> file(Caller visitor, SentLinks.Target target) {
        Optional<Tenant> active =
                tenants.find(visitor.tenant()).filter(tenant -> tenant.status() == TenantStatus.ACTIVE);
        return active.flatMap(tenant -> deliveries
                .find(target.delivery())
                .map(delivery -> new SentFile(
                        tenant.name(),
                        delivery.terms().title(),
                        delivery.days(),
                        files.get(visitor, delivery.made().report()),
                        target.expiresAt())));
    }
}
