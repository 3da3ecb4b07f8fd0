package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void aFlagIsTrueFalseOrLeftOut() {
        assertThat(query("true").flag("demo")).contains(true);
        assertThat(query("false").flag("demo")).contains(false);
        assertThat(query("").flag("demo")).isEmpty();
    }

    @Test
    void anythingElseIsRefusedByName() {
        Query query = query("yes");

        assertThat(query.flag("demo")).isEmpty();
        assertThatThrownBy(query::check)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.errors().get(0).parameter()).isEqualTo("demo"));
    }

    private static Query query(String demo) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("demo", demo);
        return new Query(parameters);
    }
}
