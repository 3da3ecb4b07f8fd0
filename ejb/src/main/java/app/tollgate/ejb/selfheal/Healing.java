package app.tollgate.ejb.selfheal;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.audit.LogEvent;
import app.tollgate.ejb.audit.SystemLog;
import app.tollgate.ejb.selfheal.NumberChange.Reached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.SortedSet;

/** Does what has to be done about found numbers when something new is known about them, in the transaction that tells it. */
@ApplicationScoped
class Healing {

    @Inject
    private NumberChanges changes;

    @Inject
    private SystemLog log;

    @Inject
    private Event<ContactSelfHealed> healed;

    @Inject
    private Event<SelfHealRetracted> retracted;

    void judge(Caller caller, SortedSet<ContactNumber> numbers) {
        for (NumberChange change : changes.hold(numbers)) {
            switch (change.deed()) {
                case CONFIRM -> confirm(caller, change, change.reached().orElseThrow());
                case REFUTE -> changes.setWrong(change);
                case RETRACT -> retract(caller, change);
                case NOTHING -> {}
            }
        }
    }

    private void confirm(Caller caller, NumberChange change, Reached call) {
        changes.confirm(change, call, Ids.next());
        log.add(
                caller,
                told("SELF_HEALED", change).with("confirmedAt", call.at().toString()));
        healed.fire(change.healed(caller, call));
    }

    private void retract(Caller caller, NumberChange change) {
        changes.setWrong(change);
        log.add(
                caller,
                told("SELF_HEAL_RETRACTED", change)
                        .with("wrongAt", change.wrongAt().orElseThrow().toString()));
        retracted.fire(change.retracted(caller));
    }

    private static LogEvent told(String action, NumberChange change) {
        HealedContact contact = change.contact();
        return LogEvent.of(LogEventType.DATA_CHANGE, action)
                .about(new LogTarget("CONTACT", contact.id().toString(), contact.name()))
                .with("oldNumber", change.oldNumber())
                .with("newNumber", change.newNumber());
    }
}
