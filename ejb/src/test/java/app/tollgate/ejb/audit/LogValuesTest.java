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
    void bytesAreNeverShownAndTextsLongerThanAnyRequestBringsAreCut() {
        assertThat(LogValues.of(new byte[] {1, 2})).isEqualTo(LogValues.MASK);
        assertThat(LogValues.text("x".repeat(LogValues.LONGEST))).isEqualTo("x".repeat(LogValues.LONGEST));
        assertThat(LogValues.text("x".repeat(5_000))).hasSize(LogValues.LONGEST).startsWith("xxx");
    }

    @Test
    void aChangeBehindTheCutIsStillAChange() {
        String same = "x".repeat(5_000);
        assertThat(FieldChange.of("nextSteps", same + "before", same + "after").saysNothing())
                .isFalse();
        assertThat(FieldChange.of("nextSteps", same, same).saysNothing()).isTrue();
    }

    @Test
    void aCutLeavesNoHalfOfACharacter() {
        String face = "\ud83d\ude00";
        assertThat(LogValues.text("x" + face.repeat(3_000))).doesNotContainPattern("\\p{Cs}");
        assertThat(LogValues.text(face.repeat(3_000))).doesNotContainPattern("\\p{Cs}");
        assertThat(new LogWords().text("x".repeat(99) + face).all()).containsExactly("x".repeat(99));
    }

    @Test
    void wordsAreFoundByTheirBeginningsInsideOfAddressesAndWithoutAccents() {
        assertThat(new LogWords()
                        .text("POST /usage/events/{id}")
                        .id("0193A6B4-7c1e")
                        .all())
                .containsExactly("post", "usage/events/{id", "events/{id", "id", "0193a6b4-7c1e");
        assertThat(LogWords.sought("Núñez, (odile@firm.example)")).containsExactly("nunez", "odile@firm.example");
    }

    @Test
    void signsAreNoWordsWhateverPlaneTheyStandIn() {
        assertThat(LogWords.sought("Torts \ud83c\udf89 \ud83c\udf89gala\ud83c\udf89 \ud835\udd18nit"))
                .containsExactly("torts", "gala", "\ud835\udd18nit");
    }
}
