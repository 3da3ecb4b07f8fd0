package app.tollgate.web.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.util.Header;

/**
 * Has the connector's HTTP codec undo gzip in the bodies of requests, and nothing else.
 *
 * <p>By itself it takes {@code deflate} for gzip and answers it with 400, and breaks off without an answer on {@code lzma}. Answers are
 * compressed as before.
 */
final class GzipBodies implements ContentEncoding {

    private static final String GZIP = "gzip";
    private static final String[] ALIASES = {GZIP, "x-gzip"};
    private static final Set<String> UNDONE = Set.of(ALIASES);

    private final ContentEncoding gzip;

    private GzipBodies(ContentEncoding gzip) {
        this.gzip = gzip;
    }

    /** Puts it in the place of all codings that the codec undoes; one that another deployment of this application left there stays. */
    static void replaceAllOf(HttpCodecFilter codec) {
        Arrays.stream(codec.getContentEncodings())
                .filter(coding -> !coding.getClass().getName().equals(GzipBodies.class.getName()))
                .forEach(coding -> {
                    codec.removeContentEncoding(coding);
                    if (coding.getName().equals(GZIP)) {
                        codec.addContentEncoding(new GzipBodies(coding));
                    }
                });
    }

    @Override
    public String getName() {
        return GZIP;
    }

    @Override
    public String[] getAliases() {
        return ALIASES.clone();
    }

    @Override
    public boolean wantDecode(HttpHeader request) {
        return UNDONE.contains(request.getHeader(Header.ContentEncoding).strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean wantEncode(HttpHeader answer) {
        return gzip.wantEncode(answer);
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
