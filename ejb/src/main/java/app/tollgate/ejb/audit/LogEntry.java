package app.tollgate.ejb.audit;

import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry on its way into a tenant's log.
 *
 * @param actorId null for the system and for nobody
 * @param address null for the system's own work
 */
public record LogEntry(
        TenantId tenant,
        UUID id,
        Instant at,
        ActorKind actorKind,
        UUID actorId,
        String actorName,
        String address,
        String requestId,
        LogEvent event) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String NO_ADDRESS = "-";

    /** @param who also says whose log it is */
    static LogEntry of(Caller who, LogEvent event, Instant at) {
        UUID actor = who.actor().id();
        String address = who.request().address();
        return new LogEntry(
                who.tenant(),
                Ids.next(),
                at,
                who.actor().kind(),
                NOBODY.equals(actor) ? null : actor,
                LogValues.text(who.actor().name()),
                NO_ADDRESS.equals(address) ? null : address,
                LogValues.text(who.request().value()),
                event);
    }
}
