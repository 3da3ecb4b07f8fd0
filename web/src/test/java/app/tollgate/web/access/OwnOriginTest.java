package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginTest {

    private final OwnOrigin own = new OwnOrigin("https://portal.vendor.example/");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, portal.vendor.example, true",
                "https://portal.vendor.example, other, true",
                "HTTPS://Portal.Vendor.Example, other, true",
                "http://10.0.0.5:8080, 10.0.0.5:8080, true",
                "http://portal.vendor.example, other, false",
                "https://portal.vendor.example.attacker.example, other, false",
                "https://attacker.example, portal.vendor.example, false",
                "https://portal.vendor.example:444, other, false",
                "null, portal.vendor.example, false",
                "http://10.0.0.5:8081, 10.0.0.5:8080, false",
                "https://attacker.example, -, false"
            })
    void admitsOnlyThePublicAddressAndTheHostItself(String origin, String host, boolean admitted) {
        assertThat(own.admits(origin, host)).isEqualTo(admitted);
    }
}
