package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v7\"",
                " \"v7\" ",
                "\"v6\", \"v7\"",
                "\"v7\",\"v6\"",
                ", ,\"v6\",,\t\"v7\" ,",
                "\"of, somebody else\", W/\"v6\", \"v7\"",
                "*",
                " * "
            })
    void oneOfTheTagsIsEnough(String ifMatch) {
        assertThat(ETags.seen(ifMatch).include(7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"v6\"",
                "\"v6\", \"v8\"",
                "W/\"v7\"",
                "W/\"v7\", \"v6\"",
                "v7",
                "\"7\"",
                "\"V7\"",
                "\"v99999999999999999999\"",
                "\"a\"\"v7\"",
                "\"a, \\\"v7\\\"",
                "nonsense \"v7\"",
                "\"*\"",
                "**"
            })
    void whatNamesNoneOfTheVersionsThatAreThereMatchesNothing(String ifMatch) {
        assertThat(ETags.seen(ifMatch).include(7)).isFalse();
    }

    @Test
    void withoutTheHeaderNothingIsChanged() {
        assertThatThrownBy(() -> ETags.seen((String) null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_REQUIRED));
    }
}
