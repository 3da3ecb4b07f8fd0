package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Words what the connector's HTTP codec refuses: headers it cannot read, bodies whose chunks or length are broken.
 *
 * <p>The codec answers such a request by itself, with an empty 400, and then closes the connection. It tells its probes of the error
 * first and writes its answer next, in the same thread; this filter stands below it and writes the problem document instead.
 */
final class CodecRefusals extends BaseFilter {

    private static final ThreadLocal<Refused> REFUSED = new ThreadLocal<>();

    private final ConnectorAnswers answers;

    CodecRefusals(ConnectorAnswers answers) {
        this.answers = answers;
    }

    /** Listens to the codec; what another deployment of this application left there is removed. */
    void listenTo(HttpCodecFilter codec) {
        Arrays.stream(codec.getMonitoringConfig().getProbes())
                .filter(old -> old.getClass().getName().equals(Errors.class.getName()))
                .forEach(old -> codec.getMonitoringConfig().removeProbes(old));
        codec.getMonitoringConfig().addProbes(new Errors());
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        Refused refused = REFUSED.get();
        if (refused != null) {
            REFUSED.remove();
            if (refused.connection() == context.getConnection()) {
                context.setMessage(text(answers.of(refused.problem(), refused.requestId()), refused.hasBody()));
            }
        }
        return context.getInvokeAction();
    }

    private static Buffer text(ConnectorAnswers.Answer answer, boolean hasBody) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" Bad Request\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(first, first.length + (hasBody ? answer.body().length : 0));
        if (hasBody) {
            System.arraycopy(answer.body(), 0, whole, first.length, answer.body().length);
        }
        return Buffers.wrap(null, whole);
    }

    /** A request that the codec is about to refuse. */
    private record Refused(Connection<?> connection, ProblemException problem, String requestId, boolean hasBody) {

        static Refused of(Connection<?> connection, HttpRequestPacket request, Throwable error) {
            boolean tooLong = String.valueOf(error.getMessage()).contains("too large");
            ProblemException problem = new ProblemException(
                    ProblemCode.BAD_REQUEST,
                    tooLong
                            ? "Shorten the address and the headers; together they may have 8 KiB."
                            : "Check the request line, the headers, and the length or the chunks of the body.");
            String known = request.getResponse().getHeader(RequestIds.HEADER);
            String id = known == null ? request.getHeader(RequestIds.HEADER) : known;
            return new Refused(connection, problem, id, !request.isHeadRequest());
        }
    }

    /** Hears of errors; one whose answer has begun already is not answered again. */
    private static final class Errors extends HttpProbe.Adapter {

        @Override
        public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
            if (packet instanceof HttpRequestPacket request
                    && !request.getResponse().isCommitted()) {
                REFUSED.set(Refused.of(connection, request, error));
            }
        }
    }
}
