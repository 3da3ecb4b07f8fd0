package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplePagesTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern LABEL = Pattern.compile("<label[^>]*\\sfor=\"([^\"]+)\"");

    static Stream<Arguments> pages() {
        return Arrays.stream(Language.values())
                .flatMap(language -> new Samples(language, Theme.DARK)
                        .all().entrySet().stream().map(page -> Arguments.of(language, page.getKey(), page.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void holdsNothingThatTheContentSecurityPolicyForbids(Language language, String name, View view) throws IOException {
        String html = html(view);

        assertThat(html)
                .doesNotContainPattern("\\sstyle=")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son[a-z]+=");
        assertThat(html).doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void saysItsLanguageThemeAndOneHeading(Language language, String name, View view) throws IOException {
        String html = html(view);

        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"" + language.tag() + "\" data-theme=\"dark\">");
        assertThat(html.split("<h1")).hasSize(2);
        assertThat(html).doesNotContain("null").doesNotContain("Optional");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void everyIdStandsOnceAndEveryLabelHasItsField(Language language, String name, View view) throws IOException {
        String html = html(view);

        List<String> ids = found(ID, html);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(LABEL, html));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void everyPostOfASignedInPersonCarriesTheToken(Language language, String name, View view) throws IOException {
        for (String form : html(view).split("<form")) {
            boolean own = form.contains("method=\"post\"") && !form.contains("action=\"/preferences\"");
            boolean signedIn =
                    !form.contains("action=\"/sign-in\"") && !form.contains("action=\"/invitations/accept\"");
            assertThat(own && signedIn && !form.contains("name=\"csrf\" value=\"csrf\""))
                    .as(form)
                    .isFalse();
        }
    }

    @Test
    void textOfPeopleIsNeverMarkup() throws IOException {
        String html = html(new Samples(Language.ENGLISH, Theme.SYSTEM).all().get("search-none"));

        assertThat(html).contains("about “&lt;b&gt;”").contains("value=\"&lt;b>\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, The refill that the firm requested is withdrawn",
        "SPANISH, La recarga que la empresa solicitó se retira"
    })
    void aCreditNoteSaysThatItWithdrawsARefillOnlyWhereItDoes(Language language, String words) throws IOException {
        Map<String, View> pages = new Samples(language, Theme.SYSTEM).all();

        assertThat(html(pages.get("credit-note-withdraws"))).contains(words);
        assertThat(html(pages.get("credit-note-statement"))).doesNotContain(words);
        assertThat(html(pages.get("credit-note"))).doesNotContain(words);
    }

    @Test
    void theSystemsThemeLeavesTheAttributeOut() throws IOException {
        assertThat(html(new Samples(Language.ENGLISH, Theme.SYSTEM).all().get("sign-in")))
                .contains("<html lang=\"en\">");
    }

    @Test
    void firstLoadIsUnderTheBudget() throws IOException {
        int page = 12_000;
        int all = Stream.of("tollgate.css", "tollgate.js", "icons.svg", "logo.svg", "htmx.js")
                .mapToInt(name -> Assets.find(name).orElseThrow().zipped().length)
                .sum();

        assertThat(all + page).isLessThan(120 * 1024);
    }

    private static String html(View view) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ViewWriter.render(view).writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
