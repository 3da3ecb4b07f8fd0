package app.tollgate.ejb.audit;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A call while it waits for its place in the log, as one small object: thousands wait, and the collector of garbage copies each of them
 * several times while everybody waits for it.
 */
final class WaitingCall {

    private static final UUID NONE = new UUID(0, 0);
    private static final int ID_LENGTH = 36;

    private final Actor actor;
    private final String address;
    private final String method;
    private final String route;
    private final long requestHigh;
    private final long requestLow;
    private final String otherRequest;
    private final int status;
    private final long milliseconds;
    private final long micros;

    /** @param shared gives one text for all that are equal */
    WaitingCall(ApiCall call, UnaryOperator<String> shared) {
        RequestId request = call.caller().request();
        boolean isOurs = isId(request.value());
        UUID id = isOurs ? UUID.fromString(request.value()) : NONE;
        this.actor = call.caller().actor();
        this.address = shared.apply(request.address());
        this.method = shared.apply(call.method());
        this.route = shared.apply(call.route());
        this.requestHigh = id.getMostSignificantBits();
        this.requestLow = id.getLeastSignificantBits();
        this.otherRequest = isOurs ? null : request.value();
        this.status = call.status();
        this.milliseconds = call.milliseconds();
        this.micros = Instant.EPOCH.until(call.at(), ChronoUnit.MICROS);
    }

    /** Whether it is an id as we write them, so that its number says it all. */
    static boolean isId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int at = 0; at < ID_LENGTH; at++) {
            char sign = text.charAt(at);
            boolean fits = at == 8 || at == 13 || at == 18 || at == 23
                    ? sign == '-'
                    : sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The call, with the microseconds that the log keeps. */
    ApiCall call(TenantId tenant) {
        String request = otherRequest == null ? new UUID(requestHigh, requestLow).toString() : otherRequest;
        return new ApiCall(
                new Caller(tenant, actor, new RequestId(request, address, Optional.empty())),
                method,
                route,
                status,
                milliseconds,
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
