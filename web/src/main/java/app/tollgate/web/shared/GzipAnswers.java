package app.tollgate.web.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.util.Header;

/**
 * Has the connector's HTTP codec compress answers for callers that take gzip, and leave bodies of requests to {@link GzipBody}.
 *
 * <p>By itself it takes {@code deflate} for gzip both ways, breaks off without an answer on {@code lzma}, and lets a body pass for whole
 * that ends in the middle or goes on with another member.
 */
final class GzipAnswers implements ContentEncoding {

    private static final String GZIP = "gzip";

    private final ContentEncoding gzip;

    private GzipAnswers(ContentEncoding gzip) {
        this.gzip = gzip;
    }

    /** Puts it in the place of all codings of the codec; one that another deployment of this application left there stays. */
    static void replaceAllOf(HttpCodecFilter codec) {
        Arrays.stream(codec.getContentEncodings())
                .filter(coding -> !coding.getClass().getName().equals(GzipAnswers.class.getName()))
                .forEach(coding -> {
                    codec.removeContentEncoding(coding);
                    if (coding.getName().equals(GZIP)) {
                        codec.addContentEncoding(new GzipAnswers(coding));
                    }
                });
    }

    @Override
    public String getName() {
        return GZIP;
    }

    @Override
    public String[] getAliases() {
        return gzip.getAliases();
    }

    @Override
    public boolean wantDecode(HttpHeader request) {
        return false;
    }

    @Override
    public boolean wantEncode(HttpHeader answer) {
        return names(answer).contains(GZIP) && gzip.wantEncode(answer);
    }

    /** The codings that the caller names, those it refuses ({@code q=0}) among them. */
    private static Set<String> names(HttpHeader answer) {
        String accepted = ((HttpResponsePacket) answer).getRequest().getHeader(Header.AcceptEncoding);
        return accepted == null
                ? Set.of()
                : Stream.of(accepted.split(","))
                        .map(coding -> coding.split(";", 2)[0].strip())
                        .collect(Collectors.toSet());
    }

    @Override
    public ParsingResult decode(Connection connection, HttpContent content) {
        return gzip.decode(connection, content);
    }

    @Override
    public HttpContent encode(Connection connection, HttpContent content) {
        return gzip.encode(connection, content);
    }
}
