package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private final Words words = new Words(Language.ENGLISH);

    @Test
    void everyFieldIsToldItsOwnSentence() {
        Refusal refusal = Refusal.of(
                ProblemException.invalid(List.of(
                        FieldError.at("/permissions", "required", "This is needed."),
                        FieldError.at("/admin/name", "required", "This is needed."),
                        FieldError.at("/allowedAddresses/0", "strange", "Said by the boundary."))),
                words);

        assertThat(refusal.at("permissions")).isEqualTo("Choose at least one permission.");
        assertThat(refusal.at("adminName")).isEqualTo("Fill this in.");
        assertThat(refusal.at("allowedAddresses")).isEqualTo("Said by the boundary.");
        assertThat(refusal.whole()).isEmpty();
    }

    @Test
    void aValueThatIsTakenIsToldAtItsField() {
        ProblemException taken = new ProblemException(ProblemCode.ALREADY_EXISTS, "Taken.");

        assertThat(Refusal.of(taken, "email", words).at("email")).startsWith("Somebody on the team has this email");
        assertThat(Refusal.of(taken, "name", words).at("name")).startsWith("There is one with this name already.");
        assertThat(Refusal.of(taken, words).whole()).isPresent();
    }

    @Test
    void whatConcernsNoFieldStandsOnTop() {
        ProblemException failed = new ProblemException(ProblemCode.QUEUE_FULL, "Full.");

        assertThat(Refusal.of(failed, "name", words).whole())
                .contains("Too much work is waiting. Try again in a few minutes.");
    }
}
