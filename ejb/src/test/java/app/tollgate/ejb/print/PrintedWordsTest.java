package app.tollgate.ejb.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PrintedWordsTest {

    private final PrintedWords words = new PrintedWords("mail.invoice", Locale.ENGLISH, PrintedWordsTest.class);

    @Test
    void whatAValueSaysIsNotReadAsAPlace() {
        assertThat(words.say("days", "{1} & $1", "November 30, 2026", "UTC"))
                .isEqualTo("{1} & $1 to November 30, 2026, midnight to midnight in UTC");
    }

    @Test
    void aPlaceWithoutAValueStays() {
        assertThat(words.say("days", "today")).isEqualTo("today to {1}, midnight to midnight in {2}");
    }
}
