package app.tollgate.web.shared;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.RequestURIRef;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Refuses, in the words of the contract, requests that the connector reads and the layers above it would answer with an empty 200, a
 * bare text, or not at all.
 */
final class UnreadableRequests extends BaseFilter {

    /** RFC 3986 section 3.2.2, and a port. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{0,5})?");

    /** Settings of six bytes each, base64url (RFC 7540 section 3.2.1). */
    private static final Pattern HTTP2_SETTINGS = Pattern.compile("([A-Za-z0-9_-]{8})*");

    private final ConnectorAnswers answers;
    private final Predicate<Protocol> judged;

    /** Nearly all requests name the same. */
    private volatile String latestGoodHost = "";

    /** @param judged the protocols whose requests it looks at where it stands */
    UnreadableRequests(ConnectorAnswers answers, Predicate<Protocol> judged) {
        this.answers = answers;
        this.judged = judged;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && judged.test(request.getProtocol())) {
            Optional<ProblemException> refusal = refusal(request);
            if (refusal.isPresent()) {
                context.write(answer(request, refusal.get()));
                context.getConnection().closeSilently();
                return context.getStopAction();
            }
        }
        return context.getInvokeAction();
    }

    private Optional<ProblemException> refusal(HttpRequestPacket request) {
        Method method = request.getMethod();
        if (method.matchesMethod("TRACE") || method.matchesMethod("CONNECT")) {
            return Optional.of(Refusals.ofStatus(405));
        }
        if (!isAddress(request)) {
            return refused(
                    "Send an address that begins with /, has no ; parameters, and whose other characters are percent-encoded"
                            + " UTF-8.");
        }
        if (!isHost(request)) {
            return refused("Send one Host header that names a host, and its port if it is not the usual one.");
        }
        if (request.getProtocol() == Protocol.HTTP_2_0) {
            return Optional.empty();
        }
        if (request.getProtocol() == Protocol.HTTP_0_9) {
            return refused("Send a request of HTTP/1.1.");
        }
        if (!QueryText.isReadable(request.getQueryString())) {
            return refused("Percent-encode the query as UTF-8.");
        }
        if (!hasOneLength(request)) {
            return refused("State the length of the body once: in Content-Length, or by chunks.");
        }
        return isUpgrade(request)
                ? Optional.empty()
                : refused("Send the settings of HTTP/2 in HTTP2-Settings, or leave Upgrade out.");
    }

    /** Parameters in the path would be passed over by what looks for a resource, and mislead whoever looks at the path itself. */
    private static boolean isAddress(HttpRequestPacket request) {
        try {
            RequestURIRef address = request.getRequestURIRef();
            boolean hasParameters = address.getOriginalRequestURIBC().indexOf(';', 0) >= 0;
            String path = address.getDecodedRequestURIBC(false).toString();
            return !hasParameters && path.startsWith("/")
                    || path.equals("*") && request.getMethod().matchesMethod("OPTIONS");
        } catch (CharConversionException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException unreadable) {
            // The last two are thrown for an address that ends within an escape, and for one that is nothing but dots.
            return false;
        }
    }

    private boolean isHost(HttpRequestPacket request) {
        String host = request.getHeader(Header.Host);
        return host == null || count(request, Header.Host) == 1 && isGoodHost(host);
    }

    private boolean isGoodHost(String host) {
        if (host.equals(latestGoodHost)) {
            return true;
        }
        boolean good = HOST.matcher(host).matches();
        if (good) {
            latestGoodHost = host;
        }
        return good;
    }

    /**
     * Two lengths could mean two different requests to two servers in a row (RFC 9112 section 6.3). The codec throws away one that stood
     * before the chunks; of other codings than chunks it reads no body at all.
     */
    private static boolean hasOneLength(HttpRequestPacket request) {
        int codings = count(request, Header.TransferEncoding);
        boolean once = count(request, Header.ContentLength) + codings <= 1;
        return once
                && (codings == 0 || request.isChunked() && !RawHead.of(request).contains("\ncontent-length:"));
    }

    private static boolean isUpgrade(HttpRequestPacket request) {
        String upgrade = request.getHeader(Header.Upgrade);
        String settings = request.getHeader("HTTP2-Settings");
        return upgrade == null
                || !upgrade.contains("h2c")
                || settings == null
                || HTTP2_SETTINGS.matcher(settings).matches();
    }

    private static int count(HttpRequestPacket request, Header header) {
        int count = 0;
        for (Iterator<String> values = request.getHeaders().values(header).iterator();
                values.hasNext();
                values.next()) {
            count++;
        }
        return count;
    }

    private static Optional<ProblemException> refused(String detail) {
        return Optional.of(new ProblemException(ProblemCode.BAD_REQUEST, detail));
    }

    private HttpContent answer(HttpRequestPacket request, ProblemException refusal) {
        ConnectorAnswers.Answer answer = answers.of(refusal, request.getHeader(RequestIds.HEADER));
        if (request.getProtocol() == Protocol.HTTP_0_9) {
            // An answer of 0.9 would have no headers.
            request.setProtocol(Protocol.HTTP_1_0);
        }
        Buffer body = Buffers.wrap(null, answer.body());
        HttpResponsePacket response = request.getResponse();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        request.getProcessingState().setKeepAlive(false);
        return response.httpContentBuilder().content(body).last(true).build();
    }
}
