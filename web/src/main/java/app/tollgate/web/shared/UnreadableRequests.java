package app.tollgate.web.shared;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.ProblemException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Map;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;

/** Answers requests whose address or method the connector would refuse by itself, in the words of the contract. */
final class UnreadableRequests extends BaseFilter {

    private final Map<String, String> headers;

    UnreadableRequests(Map<String, String> headers) {
        this.headers = headers;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            int refusal = refusal(request);
            if (refusal != 0) {
                context.write(answer(request, refusal));
                // The rest of the request was not read: the connection cannot be used again.
                context.getConnection().closeSilently();
                return context.getStopAction();
            }
        }
        return context.getInvokeAction();
    }

    private static int refusal(HttpRequestPacket request) {
        if (request.getMethod().matchesMethod("TRACE")) {
            return 405;
        }
        try {
            request.getRequestURIRef().getDecodedRequestURIBC(false);
            return 0;
        } catch (CharConversionException | IllegalArgumentException unreadable) {
            return 400;
        }
    }

    private HttpContent answer(HttpRequestPacket request, int status) throws IOException {
        ProblemException refusal = Refusals.ofStatus(status);
        String id = Ids.next().toString();
        Problem problem = Problem.of(
                refusal.code(),
                refusal.getMessage(),
                new Problem.Request(id, "/"),
                refusal.errors(),
                refusal.members());
        Buffer body = Buffers.wrap(null, JsonText.MAPPER.writeValueAsBytes(problem));
        HttpResponsePacket response = request.getResponse();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader(RequestIds.HEADER, id);
        response.setHeader("Connection", "close");
        request.getProcessingState().setKeepAlive(false);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.remaining());
        return response.httpContentBuilder().content(body).last(true).build();
    }
}
