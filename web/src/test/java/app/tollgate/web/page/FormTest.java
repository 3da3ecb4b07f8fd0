package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.FieldErrors;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class FormTest {

    private final FieldErrors errors = new FieldErrors();

    @Test
    void numbersAndDaysAreReadAsPeopleTypeThem() {
        Form form = Form.showing("limit", " 1,200 ", "from", "2027-03-31");
        assertThat(form.number("limit", errors)).isEqualTo(1200);
        assertThat(form.day("from", errors)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(errors.found()).isEmpty();
    }

    @Test
    void nulIsNothingThatAnybodyTyped() {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.addAll("name", "\0Mass\0 Tort", "\0");
        Form form = Form.of(typed);
        assertThat(form.text("name")).isEqualTo("Mass Tort");
        assertThat(form.all("name")).containsExactly("Mass Tort", "");
    }

    @Test
    void aNumberThatCouldMeanAnotherIsRefused() {
        Form form = Form.showing("limit", "1,2", "burst", "1.200", "hours", "2147483648", "most", "999,999,999,999");
        assertThat(form.number("limit", errors)).isNull();
        assertThat(form.number("burst", errors)).isNull();
        assertThat(form.number("hours", errors)).isNull();
        assertThat(errors.found())
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/limit number", "/burst number", "/hours number");
        assertThat(form.whole("most", "/most", errors)).isEqualTo(999_999_999_999L);
    }

    @Test
    void timesWordsAndChoicesAreReadWhereTheyAre() {
        Form form =
                Form.showing("at", "07:30", "to", " a@acme.example;\n b@acme.example, ", "day", "FRIDAY", "no", "25h");
        assertThat(form.time("at", errors)).isEqualTo(LocalTime.of(7, 30));
        assertThat(form.words("to")).containsExactly("a@acme.example", "b@acme.example");
        assertThat(form.words("none")).isEmpty();
        assertThat(form.chosen("day", DayOfWeek.values())).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(form.chosen("at", DayOfWeek.values())).isNull();
        assertThat(errors.found()).isEmpty();
        assertThat(form.time("no", errors)).isNull();
        assertThat(errors.found()).extracting(error -> error.pointer()).containsExactly("/no");
    }

    @Test
    void blankFieldsAreLeftOut() {
        assertThat(Form.EMPTY.number("limit", errors)).isNull();
        assertThat(Form.showing("from", " ").day("from", errors)).isNull();
        assertThat(errors.found()).isEmpty();
    }

    @Test
    void everythingThatIsNeitherIsNamedAtOnce() {
        Form form = Form.showing("limit", "many", "burst", "-", "from", "31.3.2027");
        assertThat(form.number("limit", errors)).isNull();
        assertThat(form.number("burst", errors)).isNull();
        assertThat(form.day("from", errors)).isNull();
        assertThat(errors.found())
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/limit number", "/burst number", "/from date");
    }
}
