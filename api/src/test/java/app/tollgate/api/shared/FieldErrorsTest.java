package app.tollgate.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

    private final FieldErrors errors = new FieldErrors();

    @Test
    void theFirstErrorAboutAMemberStandsForThoseAroundAndInsideIt() {
        add("/admin/email", "/admin", "/admin/email", "/admin/email/domain", "");
        assertThat(pointers()).containsExactly("/admin/email");
    }

    @Test
    void neighboursAreNamedBesideEachOther() {
        add("/tier", "/tiers/1", "/tiers/10", "/a", "/a/b", "/ab");
        assertThat(pointers()).containsExactly("/tier", "/tiers/1", "/tiers/10", "/a", "/ab");
    }

    @Test
    void anErrorOfTheWholeBodyIsTheOnlyOne() {
        add("", "/name");
        assertThat(pointers()).containsExactly("");
        assertThat(errors.areAbout("/anything")).isTrue();
    }

    @Test
    void refusesOnlyWhatIsWrong() {
        assertThatCode(errors::refuse).doesNotThrowAnyException();
        add("/name");
        assertThatThrownBy(errors::refuse)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVALID));
    }

    @Test
    void aFloodOfErrorsIsKeptShort() {
        for (int i = 0; i < 100_000; i++) {
            add("/member" + i);
        }
        assertThat(errors.found()).hasSize(FieldErrors.MOST);
    }

    private void add(String... pointers) {
        for (String pointer : pointers) {
            errors.add(pointer, "wrong", "Wrong.");
        }
    }

    private List<String> pointers() {
        return errors.found().stream().map(FieldError::pointer).toList();
    }
}
