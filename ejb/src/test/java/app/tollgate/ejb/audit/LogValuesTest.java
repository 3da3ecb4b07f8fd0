package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogValuesTest {

    @Test
    void whatTheDatabaseDoesNotTakeIsLeftOutAndEverythingElseComesBackAsItWas() {
        Map<String, Object> details =
                Map.of("a", "x\0y\ud800z", "b", "\\u0000 \ud83d\ude00 é", "c", List.of(1, true, Map.of("d", "\0")));
        assertThat(LogValues.details(LogValues.json(details)))
                .isEqualTo(Map.of("a", "xyz", "b", "\\u0000 \ud83d\ude00 é", "c", List.of(1, true, Map.of("d", ""))));
    }

    @Test
    void bytesAreNeverShownAndLongTextsAreCut() {
        assertThat(LogValues.of(new byte[] {1, 2})).isEqualTo(LogValues.MASK);
        assertThat(LogValues.text("x".repeat(5_000))).hasSize(LogValues.LONGEST).endsWith("…");
    }

    @Test
    void wordsAreFoundByTheirBeginningsInsideOfAddressesAndWithoutAccents() {
        assertThat(new LogWords()
                        .text("POST /usage/events/{id}")
                        .id("0193A6B4-7c1e")
                        .joined())
                .isEqualTo("post usage/events/{id events/{id id 0193a6b4-7c1e");
        assertThat(LogWords.sought("Núñez, (odile@firm.example)")).containsExactly("nunez", "odile@firm.example");
    }
}
