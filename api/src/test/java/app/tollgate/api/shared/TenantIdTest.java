package app.tollgate.api.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {

    @Test
    void derivesTheSchemaFromTheSlug() {
        assertThat(new TenantId("acme-law").schema()).isEqualTo("t_acme_law");
        assertThat(TenantId.OPERATOR.schema()).isEqualTo("platform");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Acme", "1acme", "acme_law", "a\"; drop schema x", "acme law", "åcme", "acme\n"})
    void refusesWhatCouldNameAnotherSchema(String slug) {
        assertThatThrownBy(() -> new TenantId(slug)).isInstanceOf(IllegalArgumentException.class);
    }
}
