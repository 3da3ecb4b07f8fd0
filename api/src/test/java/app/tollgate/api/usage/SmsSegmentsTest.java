package app.tollgate.api.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {

    /** Texts of the SMS Spam Collection v.1 (T. A. Almeida, J. M. Gómez Hidalgo; UCI repository; CC BY 4.0). */
    private static final String POUND_SIGN =
            "WINNER!! As a valued network customer you have been selected to receivea £900 prize reward! To claim call"
                    + " 09061701461. Claim code KL341. Valid 12 hours only.";

    private static final String CURLY_QUOTE = "I‘m going to try for 2 months ha ha only joking";
    private static final String TILDE = "Hi hope u get this txt~journey hasnt been gd,now about 50 mins late I think.";

    @Test
    void realTextsAreCountedAsTheNetworksDo() {
        assertThat(SmsSegments.of(POUND_SIGN)).isEqualTo(1);
        assertThat(SmsSegments.of(POUND_SIGN + " " + POUND_SIGN)).isEqualTo(3);
        assertThat(SmsSegments.of(CURLY_QUOTE)).isEqualTo(1);
        assertThat(SmsSegments.of(CURLY_QUOTE + CURLY_QUOTE)).isEqualTo(2);
        assertThat(SmsSegments.of(TILDE + TILDE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void gsmTextIsCutAt160And153(int length, int segments) {
        assertThat(SmsSegments.of("a".repeat(length))).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4"})
    void otherTextIsCutAt70And67(int length, int segments) {
        assertThat(SmsSegments.of("ж".repeat(length))).isEqualTo(segments);
    }

    @Test
    void extensionCharactersAreTwoSeptetsAndStayInOnePart() {
        assertThat(SmsSegments.of("€".repeat(80))).isEqualTo(1);
        assertThat(SmsSegments.of("€".repeat(81))).isEqualTo(2);
        assertThat(SmsSegments.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(3);
        assertThat(SmsSegments.of("a".repeat(151) + "€" + "a".repeat(153))).isEqualTo(2);
    }

    @Test
    void surrogatePairsStayInOnePart() {
        assertThat(SmsSegments.of("😀".repeat(35))).isEqualTo(1);
        assertThat(SmsSegments.of("😀".repeat(36))).isEqualTo(2);
        assertThat(SmsSegments.of("ж".repeat(66) + "😀" + "ж".repeat(66))).isEqualTo(3);
    }

    @Test
    void theTablesHoldTheWholeAlphabetAndNothingElse() {
        long single = IntStream.range(0, 0x10000)
                .filter(c -> SmsSegments.of(String.valueOf((char) c).repeat(160)) == 1)
                .count();
        long pairs = IntStream.range(0, 0x10000)
                .filter(c -> SmsSegments.of(String.valueOf((char) c).repeat(80)) == 1)
                .count();
        assertThat(single).isEqualTo(127);
        assertThat(pairs - single).isEqualTo(10);
        assertThat(SmsSegments.of("`".repeat(71))).isEqualTo(2);
    }

    @Property
    void aLongerTextNeverNeedsFewerSegments(@ForAll String text, @ForAll @IntRange(min = 1, max = 300) int more) {
        assertThat(SmsSegments.of(text + "x".repeat(more))).isGreaterThanOrEqualTo(SmsSegments.of(text));
    }
}
