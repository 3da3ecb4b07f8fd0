package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;

/** Tells which month of a tenant caps are about now: the one that usage of this moment is booked in. */
@ApplicationScoped
public class PresentMonth {

    @Inject
    private TenantDirectory tenants;

    @Inject
    private TermsBook terms;

    @Inject
    private Clock clock;

    /** @throws ProblemException {@code not-found} if there is no such tenant */
    public YearMonth of(Caller caller) {
        YearMonth today = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar()
                .monthOf(clock.instant());
        return terms.of(caller.tenant()).present(today);
    }
}
