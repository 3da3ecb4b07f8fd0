package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogWordsTest {

    @Test
    void aTextIsFoundByEachOfItsWordsAndByWhatStandsBehindSigns() {
        assertThat(text("GET /usage/events/{id}")).containsExactly("get", "usage/events/{id", "events/{id", "id");
        assertThat(text("ana.nunez@example.com"))
                .containsExactly("ana.nunez@example.com", "nunez@example.com", "example.com", "com");
        assertThat(text("  Núñez\t& Söhne ")).containsExactly("nunez", "sohne");
        assertThat(text("½ ٣ 漢字 😀a 😀")).containsExactly("٣", "漢字", "a");
    }

    @Test
    void whatSignsAloneMakeIsNoWord() {
        assertThat(text("… - {} 😀")).isEmpty();
        assertThat(new LogWords().text(null).id(null).idInColumn(null).all()).isEmpty();
    }

    @Test
    void anIdThatItsColumnHoldsAsItIsSoughtIsNotWrittenTwice() {
        assertThat(new LogWords()
                        .idInColumn("0193a6b4-7c1e")
                        .idInColumn("2001:db8::1")
                        .all())
                .isEmpty();
        assertThat(new LogWords()
                        .idInColumn("REQ-Ñ7")
                        .idInColumn("[9]")
                        .idInColumn("x".repeat(101))
                        .all())
                .containsExactly("req-n7", "9", "x".repeat(100));
    }

    @Test
    void whatAnEntryTellsIsFoundByItsTextsAndNumbers() {
        Map<String, Object> told = Map.of(
                "changes",
                List.of(Map.of("field", "capMicros", "after", 5_000L), Map.of("after", "Núñez & Co", "secret", true)),
                "session",
                "0193a6b4-7c1e-7000-8000-000000000001");
        assertThat(new LogWords().values(told).values(null).all())
                .containsExactlyInAnyOrder("capmicros", "5000", "nunez", "co", "0193a6b4-7c1e-7000-8000-000000000001");
    }

    @Test
    void wordsAreLimitedInNumberAndLength() {
        assertThat(text("a ".repeat(5) + "y".repeat(300))).containsExactly("a", "y".repeat(100));
        assertThat(text(numbers(100))).hasSize(60);
    }

    private static String numbers(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < most; i++) {
            text.append(i).append(' ');
        }
        return text.toString();
    }

    private static Set<String> text(String text) {
        return new LogWords().text(text).all();
    }
}
