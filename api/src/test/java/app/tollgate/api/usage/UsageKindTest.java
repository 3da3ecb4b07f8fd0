package app.tollgate.api.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageKindTest {

    @Test
    void quantitiesAreShownInThePricesUnit() {
        assertThat(UsageKind.VOICE.quantity(90)).isEqualTo("1.5");
        assertThat(UsageKind.VOICE.quantity(-30)).isEqualTo("-0.5");
        assertThat(UsageKind.VOICE.quantity(6000)).isEqualTo("100");
        assertThat(UsageKind.SMS.quantity(3)).isEqualTo("3");
        assertThat(UsageKind.STORAGE.quantity(1)).isEqualTo("0.000000001");
        assertThat(UsageKind.EMAIL.quantity(0)).isEqualTo("0");
    }

    @Test
    void everyKindIsFoundByItsWordOnly() {
        for (UsageKind kind : UsageKind.values()) {
            assertThat(UsageKind.find(kind.text())).contains(kind);
        }
        assertThat(UsageKind.find("VOICE")).isEmpty();
    }
}
