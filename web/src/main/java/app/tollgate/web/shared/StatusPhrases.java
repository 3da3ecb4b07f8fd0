package app.tollgate.web.shared;

import java.io.IOException;
import java.util.Map;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/** Gives the status line the words of statuses that the server does not know and calls {@code CUSTOM} (RFC 9110, RFC 6585). */
final class StatusPhrases extends BaseFilter {

    private static final Map<Integer, HttpStatus> PHRASES = Map.of(
            422, HttpStatus.newHttpStatus(422, "Unprocessable Content"),
            428, HttpStatus.newHttpStatus(428, "Precondition Required"),
            429, HttpStatus.newHttpStatus(429, "Too Many Requests"));

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()) {
            HttpStatus worded = PHRASES.get(response.getStatus());
            if (worded != null) {
                response.setStatus(worded);
            }
        }
        return context.getInvokeAction();
    }
}
