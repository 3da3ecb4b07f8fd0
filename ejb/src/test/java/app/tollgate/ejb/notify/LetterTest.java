package app.tollgate.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterTest {

    static Letter letter(String subject, String paragraph) {
        return new Letter(
                Locale.ENGLISH,
                "Firm <b>&</b> Sons",
                subject,
                "Welcome",
                List.of(paragraph),
                Optional.of(new Letter.Action("Open", URI.create("https://portal.example/x?a=1&b=2"))),
                "Small print");
    }

    @Test
    void htmlEscapesEveryInsertedText() {
        String html = LetterHtml.of(letter("Hi \"you\"", "<script>alert('x')</script>"), Brand.NEUTRAL);
        assertThat(html)
                .doesNotContain("<script>")
                .doesNotContain("Firm <b>")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .contains("Firm &lt;b&gt;&amp;&lt;/b&gt; Sons")
                .contains("href=\"https://portal.example/x?a=1&amp;b=2\"")
                .contains("lang=\"en\"");
    }

    @Test
    void noLineEndsBetweenASignAndItsDollars() {
        assertThat(LetterHtml.of(letter("Hi", "The wallet holds −$1.20."), Brand.NEUTRAL))
                .contains("The wallet holds −&#8288;$1.20.");
    }

    @Test
    void theFirmsColoursAreThoseOfTheMastheadAndTheButton() {
        String html = LetterHtml.of(letter("Hi", "x"), new Brand("#6d2e46", "#9a4a2c"));
        assertThat(html)
                .contains("background:#6d2e46;border-bottom:4px solid #9a4a2c")
                .contains("border-radius:7px;background:#6d2e46")
                .doesNotContain(Brand.NEUTRAL.primary());
    }

    @Test
    void textSaysTheSameAsHtml() {
        assertThat(LetterText.of(letter("Hi", "First line.")))
                .contains("Welcome")
                .contains("First line.")
                .contains("Open:\nhttps://portal.example/x?a=1&b=2")
                .contains("Small print");
    }

    @Test
    void aNameWithALineBreakStaysOneLineOfTheSubject() {
        assertThat(letter("Hello\r\nBcc: everyone@example.com", "x").subject())
                .isEqualTo("Hello Bcc: everyone@example.com");
    }

    @Test
    void aRecipientThatWouldBecomeAnotherHeaderIsRefused() {
        for (String address : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "A <a@b.example>",
                "a@b.example\n",
                "")) {
            assertThatThrownBy(() -> new MailMessage("test", "cause", address, letter("Hi", "x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
