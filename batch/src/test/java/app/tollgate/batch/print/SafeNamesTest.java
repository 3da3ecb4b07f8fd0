package app.tollgate.batch.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SafeNamesTest {

    private final SafeNames names = new SafeNames();

    @Test
    void lettersKeepTheirLookAndEverythingElseBecomesADash() {
        assertThat(names.of("Personal Injury", "pdf")).isEqualTo("Personal Injury.pdf");
        assertThat(names.of("Señor Ñuñez: Ünfälle/1", "pdf")).isEqualTo("Senor Nunez- Unfalle-1.pdf");
        assertThat(names.of("../../etc/passwd", "pdf")).isEqualTo("etc-passwd.pdf");
        assertThat(names.of("漢字", "pdf")).isEqualTo("case type.pdf");
        assertThat(names.of("nul", "pdf")).isEqualTo("nul_.pdf");
        assertThat(names.of("x".repeat(100), "pdf")).isEqualTo("x".repeat(60) + ".pdf");
    }

    @Test
    void theSameNameComesOnceWhateverTheCaseOfItsLetters() {
        assertThat(List.of(names.of("A/B", "pdf"), names.of("a:b", "pdf"), names.of("A-B", "pdf")))
                .containsExactly("A-B.pdf", "a-b (2).pdf", "A-B (3).pdf");
    }

    @Property(tries = 200)
    void namesAreSafeAndDifferentWhateverTheTextsAre(@ForAll @Size(max = 20) List<String> texts) {
        SafeNames fresh = new SafeNames();
        Set<String> given = new HashSet<>();
        for (String text : texts) {
            String name = fresh.of(text, "pdf");
            assertThat(name).matches("[A-Za-z0-9_](?:[A-Za-z0-9 _()-]*[A-Za-z0-9_)])?\\.pdf");
            assertThat(given.add(name.toLowerCase(Locale.ROOT))).isTrue();
        }
    }
}
