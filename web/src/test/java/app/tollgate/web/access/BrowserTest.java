package app.tollgate.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0 | Firefox, Linux
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0 | Edge, Windows
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/19 Safari/605.1 | Safari, macOS
                    Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 CriOS/141 Safari/604 | Chrome, iPhone
                    Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36 | Chrome, Android
                    curl/8.14.1 | curl
                    PostmanRuntime/7.51.0 | PostmanRuntime
                    node | node
                    """)
    void namesAreThoseItsOwnerWouldUse(String userAgent, String name) {
        assertThat(Browser.named(userAgent)).contains(name);
    }

    @Test
    void whatSaysNothingOfItselfHasNoName() {
        assertThat(Browser.named(null)).isEmpty();
        assertThat(Browser.named("<b>Chrome</b> of a stranger")).isEmpty();
    }
}
