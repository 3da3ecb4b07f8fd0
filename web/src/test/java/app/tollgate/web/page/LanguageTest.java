package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final List<Locale> FRENCH_THEN_SPANISH = List.of(Locale.FRANCE, Locale.forLanguageTag("es-MX"));

    @Test
    void ownChoiceComesFirst() {
        assertThat(Language.choose("en", FRENCH_THEN_SPANISH, "es")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void thenTheFirstLanguageOfTheBrowserThatWeSpeak() {
        assertThat(Language.choose(null, FRENCH_THEN_SPANISH, "en")).isEqualTo(Language.SPANISH);
    }

    @Test
    void thenTheTenantsThenEnglish() {
        assertThat(Language.choose("xx", List.of(Locale.FRANCE), "es")).isEqualTo(Language.SPANISH);
        assertThat(Language.choose(null, List.of(), null)).isEqualTo(Language.ENGLISH);
    }
}
