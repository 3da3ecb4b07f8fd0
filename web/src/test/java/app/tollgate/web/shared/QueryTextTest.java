package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b&c", "q=Jos%C3%A9+P", "q=%f0%9f%98%80", "a[]={x}|\"", "=&&="})
    void wellEncodedQueriesAreRead(String query) {
        assertThat(QueryText.isReadable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=%C3", "q=%zz", "q=%", "q=%4", "q=é", "q=a b", "q=%c0%af", "q=%ed%a0%80"})
    void othersAreNot(String query) {
        assertThat(QueryText.isReadable(query)).isFalse();
    }

    @Test
    void anAddressNeedsNoQuery() {
        assertThat(QueryText.isReadable(null)).isTrue();
    }
}
