package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Caller;
import java.time.Instant;

/**
 * A call of the API that was answered; never a body, a query or a credential.
 *
 * @param route the address with its parameters' names in place of their values
 */
public record ApiCall(Caller caller, String method, String route, int status, long milliseconds, Instant at) {

    LogEntry entry() {
        LogEvent event = LogEvent.of(LogEventType.API_CALL, method + " " + route)
                .with("method", method)
                .with("route", route)
                .with("status", status)
                .with("milliseconds", milliseconds);
        return LogEntry.of(caller, event, at);
    }
}
