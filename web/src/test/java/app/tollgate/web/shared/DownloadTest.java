package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;

/** What is told of a download: what left, and nothing where nothing did. */
class DownloadTest {

    private static final URI HERE = URI.create("http://localhost/");
    private static final StoredFile FILE = new StoredFile("a.csv", "text/csv", 10, "abc", at -> new byte[10]);

    private final List<Optional<String>> left = new ArrayList<>();

    @Test
    void aWholeFileIsToldWithoutAPart() {
        assertThat(asked("GET", null, null)).isEqualTo(200);
        assertThat(asked("GET", "bytes=0-1,4-5", null)).isEqualTo(200);
        assertThat(left).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aPartIsToldAsTheAnswerNamesIt() {
        assertThat(asked("GET", "bytes=2-4", null)).isEqualTo(206);
        assertThat(asked("GET", "bytes=-3", "\"abc\"")).isEqualTo(206);
        assertThat(left).containsExactly(Optional.of("bytes 2-4/10"), Optional.of("bytes 7-9/10"));
    }

    @Test
    void aPartOfAnotherVersionIsTheWhole() {
        assertThat(asked("GET", "bytes=2-4", "\"old\"")).isEqualTo(200);
        assertThat(left).containsExactly(Optional.empty());
    }

    @Test
    void whereNoBytesLeaveNothingIsTold() {
        assertThat(asked("HEAD", null, null)).isEqualTo(200);
        assertThat(asked("HEAD", "bytes=2-4", null)).isEqualTo(206);
        assertThat(answer("GET", "\"abc\"", "bytes=2-4", null)).isEqualTo(304);
        assertThatThrownBy(() -> asked("GET", "bytes=10-", null)).isInstanceOf(ProblemException.class);
        assertThat(left).isEmpty();
    }

    private int asked(String method, String range, String ifRange) {
        return answer(method, "\"old\"", range, ifRange);
    }

    /** @param ifNoneMatch the version that the caller has */
    private int answer(String method, String ifNoneMatch, String range, String ifRange) {
        ContainerRequest request =
                new ContainerRequest(HERE, HERE, HttpMethod.GET, null, new MapPropertiesDelegate(), null);
        request.header(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);
        try (Response answer = new Download(request, method, range, ifRange).of(FILE, left::add)) {
            return answer.getStatus();
        }
    }
}
