package app.tollgate.ejb.audit;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.shared.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the API that was answered; never a body, a query or a credential.
 *
 * @param route the address with its parameters' names in place of their values
 */
public record ApiCall(Caller caller, String method, String route, int status, long milliseconds, Instant at) {

    LogEntry entry() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("method", method);
        details.put("route", route);
        details.put("status", status);
        details.put("milliseconds", milliseconds);
        LogEvent event = new LogEvent(LogEventType.API_CALL, method + " " + route, Optional.empty(), details);
        return LogEntry.of(caller, event, at);
    }
}
