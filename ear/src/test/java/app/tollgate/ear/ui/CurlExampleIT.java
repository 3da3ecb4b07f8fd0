package app.tollgate.ear.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shell reads the examples as if they had been pasted; what curl would have been given is then sent. */
@InBrowser
class CurlExampleIT {

    private static final String CURL = "curl() { for word in \"$@\"; do printf '%s\\0' \"$word\"; done; }\n";

    @Test
    void theExamplesOfTheKeyPagesWorkWhenPasted(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            Visitor visitor = new Visitor(context.newPage(), firm);
            visitor.signIn();
            visitor.askForKey("Dialer");
            String key = visitor.page().locator("#made pre").first().textContent();
            String tryIt = visitor.page().locator("#made pre").nth(1).textContent();
            visitor.go("/settings/api");
            String firstCall = visitor.page().locator("main pre").textContent();

            HttpResponse<String> me = pasted(tryIt, "");
            assertThat(me.statusCode()).isEqualTo(200);
            assertThat(me.body()).contains(firm.slug());
            HttpResponse<String> call = pasted(firstCall, key);
            assertThat(call.statusCode()).isEqualTo(202);
            assertThat(call.body()).contains("\"accepted\":1").contains("\"spentThisMonth\":\"0.24\"");
        }
    }

    private static HttpResponse<String> pasted(String command, String key) throws IOException, InterruptedException {
        List<String> words = words(command, key);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(words.get(0)));
        for (int i = 1; i < words.size(); i += 2) {
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "-H" -> request.header(value.replaceAll(":.*", ""), value.replaceAll("^[^:]*: ", ""));
                case "-d" -> request.POST(BodyPublishers.ofString(value));
                default -> throw new IllegalStateException("an option that this test does not know: " + words.get(i));
            }
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> words(String command, String key) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", CURL + command);
        shell.environment().put("TOLLGATE_KEY", key);
        Process process = shell.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return List.of(all.split("\0"));
    }
}
