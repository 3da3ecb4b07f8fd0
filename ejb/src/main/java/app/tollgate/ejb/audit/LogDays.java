package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Period;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The days of a filter as instants, cut in the tenant's zone. */
@ApplicationScoped
class LogDays {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Inject
    private TenantDirectory tenants;

    Optional<Period> of(Caller caller, LogFilter filter) {
        if (filter.from().isEmpty() && filter.to().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = filter.from().orElse(FIRST);
        LocalDate to = filter.to().orElse(LAST);
        if (to.isBefore(from)) {
            throw ProblemException.invalid(
                    List.of(FieldError.inQuery("to", "range", "Use the same day as from, or a later one.")));
        }
        TenantCalendar calendar =
                tenants.find(caller.tenant()).map(Tenant::calendar).orElse(new TenantCalendar(ZoneOffset.UTC));
        return Optional.of(calendar.period(from, to));
    }
}
