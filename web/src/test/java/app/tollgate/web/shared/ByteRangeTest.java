package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void aPartIsCutAtTheEndOfTheFile() {
        assertThat(ByteRange.of("bytes=0-0", 10)).contains(new ByteRange(0, 0));
        assertThat(ByteRange.of("bytes=4-6", 10)).contains(new ByteRange(4, 6));
        assertThat(ByteRange.of("bytes=4-99", 10)).contains(new ByteRange(4, 9));
        assertThat(ByteRange.of("bytes=4-", 10)).contains(new ByteRange(4, 9));
        assertThat(ByteRange.of("bytes=-3", 10)).contains(new ByteRange(7, 9));
        assertThat(ByteRange.of("bytes=-30", 10)).contains(new ByteRange(0, 9));
    }

    @Test
    void whatIsNoSinglePartMeansTheWhole() {
        for (String header : List.of("bytes=", "bytes=-", "bytes=6-4", "bytes=0-1,3-4", "lines=1-2", "nonsense", "")) {
            assertThat(ByteRange.of(header, 10)).as(header).isEmpty();
        }
        assertThat(ByteRange.of(null, 10)).isEmpty();
    }

    @Test
    void aPartBehindTheEndIsRefusedWithTheSize() {
        for (String header : List.of("bytes=10-", "bytes=10-12", "bytes=-0")) {
            assertThatThrownBy(() -> ByteRange.of(header, 10))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.RANGE_NOT_SATISFIABLE);
                        assertThat(problem.members()).containsEntry("contentRange", "bytes */10");
                    });
        }
    }

    @Test
    void theHeaderOfTheAnswerNamesPartAndSize() {
        assertThat(new ByteRange(4, 9).header(10)).isEqualTo("bytes 4-9/10");
        assertThat(new ByteRange(4, 9).length()).isEqualTo(6);
    }
}
