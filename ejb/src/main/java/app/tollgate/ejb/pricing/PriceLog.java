package app.tollgate.ejb.pricing;

import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.audit.FieldChange;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the system log what happened to prices: the tenant's own log of its own prices, the operators' of everybody's. */
@ApplicationScoped
class PriceLog {

    @Inject
    private SystemLog log;

    void added(Caller caller, Price price) {
        add(
                caller,
                price,
                LogEvent.CREATED,
                List.of(
                        FieldChange.of("unitPrice", null, price.unitPrice()),
                        FieldChange.of("from", null, price.from()),
                        FieldChange.of("tiers", null, tiers(price))));
    }

    void withdrawn(Caller caller, Price price) {
        add(
                caller,
                price,
                LogEvent.REMOVED,
                List.of(
                        FieldChange.of("unitPrice", price.unitPrice(), null),
                        FieldChange.of("from", price.from(), null),
                        FieldChange.of("tiers", tiers(price), null)));
    }

    private void add(Caller caller, Price price, String action, List<FieldChange> fields) {
        LogTarget target =
                new LogTarget("PRICE", price.id().toString(), price.kind().text());
        log.addTo(caller, price.tenant().orElse(caller.tenant()), LogEvent.change(action, target, fields));
    }

    private static List<String> tiers(Price price) {
        return price.steps().stream()
                .map(step -> step.aboveUnits() + ": " + step.unitPrice())
                .toList();
    }
}
