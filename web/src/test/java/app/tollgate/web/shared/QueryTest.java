package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.UsageKind;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void whatNobodyAskedForIsRefusedTogetherWithWhatIsWrong() {
        Query query = query("form", "2026-11-01", "to", "tomorrow", "limit", "101");
        query.date("from");
        query.date("to");
        query.page();
        assertThat(refused(query))
                .extracting(FieldError::parameter, FieldError::code)
                .containsExactly(tuple("to", "type"), tuple("limit", "range"), tuple("form", "unknown-parameter"));
    }

    @Test
    void theRefusalSaysWhichParametersThereAre() {
        Query query = query("form", "");
        query.date("from");
        query.date("to");
        assertThat(refused(query))
                .extracting(FieldError::detail)
                .containsExactly("This address has no such parameter; it takes from, to.");
        assertThat(refused(query("x", "1")))
                .extracting(FieldError::detail)
                .containsExactly("This address has no such parameter; it takes none.");
    }

    @Test
    void aRepeatedParameterIsNoQuestionThatCouldBeAnswered() {
        MultivaluedMap<String, String> twice = new MultivaluedHashMap<>();
        twice.addAll("type", "voice", "sms");
        Query query = new Query(twice);
        assertThat(query.oneOf("type", UsageKind.class)).isEmpty();
        assertThat(refused(query)).extracting(FieldError::code).containsExactly("repeated");
    }

    @Test
    void whatIsLeftOutOrEmptyIsFine() {
        Query query = query("q", " ");
        assertThat(query.text("q")).isEmpty();
        assertThat(query.date("from")).isEmpty();
        assertThatCode(query::check).doesNotThrowAnyException();
    }

    @Test
    void aTextIsMeasuredInCharactersAndNotInUnitsOfJava() {
        String longest = "\ud83d\ude00".repeat(200);
        assertThat(query("q", longest).text("q")).contains(longest);
        Query query = query("q", longest + "x");
        assertThat(query.text("q")).isEmpty();
        assertThat(refused(query)).extracting(FieldError::code).containsExactly("size");
    }

    @Test
    void aTextWithNulIsRefusedForThatAndNotForItsLength() {
        Query query = query("q", "a\0b");
        assertThat(query.text("q")).isEmpty();
        assertThat(refused(query))
                .extracting(FieldError::code, FieldError::detail)
                .containsExactly(tuple("characters", "Leave out NUL characters."));
    }

    @Test
    void whatMayBeRepeatedIsAskedForAsSuch() {
        MultivaluedMap<String, String> twice = new MultivaluedHashMap<>();
        twice.addAll("type", "voice", "sms");
        Query query = new Query(twice);
        assertThat(query.someOf("type", UsageKind.class)).containsExactly(UsageKind.VOICE, UsageKind.SMS);
        assertThatCode(query::check).doesNotThrowAnyException();
    }

    @Test
    void aPageLeavesAloneWhatNobodyAskedFor() {
        Query query = query("utm_source", "mail", "from", "2026-11-01");
        assertThat(query.date("from")).isPresent();
        assertThatCode(query::checkAsked).doesNotThrowAnyException();
    }

    @Test
    void aFlagIsTrueFalseOrLeftOut() {
        assertThat(query("demo", "true").flag("demo")).contains(true);
        assertThat(query("demo", "false").flag("demo")).contains(false);
        assertThat(query("demo", "").flag("demo")).isEmpty();
        Query query = query("demo", "yes");
        assertThat(query.flag("demo")).isEmpty();
        assertThat(refused(query)).extracting(FieldError::parameter).containsExactly("demo");
    }

    private static List<FieldError> refused(Query query) {
        return catchThrowableOfType(ProblemException.class, query::check).errors();
    }

    private static Query query(String... namesAndValues) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Query(parameters);
    }
}
