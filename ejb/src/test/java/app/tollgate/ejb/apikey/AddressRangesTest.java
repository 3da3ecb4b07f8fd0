package app.tollgate.ejb.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.9/24, 203.0.113.1, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "203.0.113.0/24, ::ffff:203.0.113.7, true",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "203.0.113.0/24, not an address, false"
    })
    void admitsWhatLiesInARange(String range, String address, boolean admitted) {
        assertThat(AddressRanges.of(List.of(range)).admit(address)).isEqualTo(admitted);
    }

    @Test
    void withoutRangesEveryAddressIsAdmitted() {
        assertThat(AddressRanges.of(List.of()).admit("198.51.100.1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "203.0.113.*",
                "203.0.113.1-5",
                "203.0.113",
                "1",
                "203.0.113.0/33",
                "/24",
                "fe80::1%eth0",
                "acme.example",
                "203.0.113.0/255.255.255.0",
                "0x7f.1"
            })
    void refusesWhatIsNotAnAddressOrRange(String text) {
        assertThat(AddressRanges.read(text)).isEmpty();
    }

    @Test
    void containsOnlyWhatLiesInsideAsAWhole() {
        AddressRanges wide = AddressRanges.of(List.of("203.0.113.0/24", "2001:db8::/32"));
        assertThat(wide.contain(AddressRanges.of(List.of("203.0.113.128/25", "2001:db8::1"))))
                .isTrue();
        assertThat(wide.contain(AddressRanges.of(List.of("203.0.112.0/23")))).isFalse();
        assertThat(wide.contain(AddressRanges.of(List.of("203.0.113.1", "198.51.100.1"))))
                .isFalse();
        assertThat(wide.contain(AddressRanges.of(List.of()))).isFalse();
        assertThat(AddressRanges.of(List.of()).contain(wide)).isTrue();
    }
}
