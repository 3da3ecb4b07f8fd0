package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.spending.ClosedMonths;
import app.tollgate.ejb.tenant.FoundingTimes;
import app.tollgate.ejb.tenant.TenantDirectory;
import app.tollgate.ejb.usage.BookedSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks what there is to know about which month of a tenant comes next. */
@ApplicationScoped
class OpenMonths {

    @Inject
    private ClosedMonths closed;

    @Inject
    private BookedSums sums;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private FoundingTimes founding;

    DueMonths of(Caller caller) {
        return DueMonths.of(
                tenants.find(caller.tenant())
                        .orElseThrow(ProblemException::notFound)
                        .calendar(),
                closed.last(),
                sums.first(),
                founding.of(caller.tenant()));
    }
}
