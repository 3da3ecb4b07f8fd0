package app.tollgate.ear.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import app.tollgate.ear.TollgateServer;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith({Browsers.class, TollgateServer.class})
class AccessibilityIT {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PAGES = List.of(
            "/settings/usage",
            "/settings/usage?range=last-30-days&groupBy=day",
            "/settings/api",
            "/settings/api?dialog=generate",
            "/settings/team",
            "/settings/team?dialog=invite",
            "/settings/company",
            "/settings/reports",
            "/settings/sessions",
            "/settings/search?q=key",
            "/nothing-here");

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({"en-US, LIGHT, 1440", "en-US, DARK, 390", "es-MX, LIGHT, 390", "es-MX, DARK, 1440"})
    void axeFindsNothingAndNothingScrollsSideways(
            String locale, ColorScheme scheme, int width, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 1000))) {
            Page page = context.newPage();
            page.navigate(firm.tollgate().base() + "/sign-in");
            look(page, "/sign-in", findings);
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            for (String path : PAGES) {
                page.navigate(firm.tollgate().base() + path);
                look(page, path, findings);
            }
        }
        assertThat(findings).isEmpty();
    }

    private static void look(Page page, String path, List<String> findings) {
        for (Rule rule : new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations()) {
            findings.add(path + ": " + rule.getId() + " at "
                    + rule.getNodes().stream()
                            .map(node -> node.getTarget().toString())
                            .toList());
        }
        Object excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) excess).intValue() > 0) {
            findings.add(path + ": scrolls sideways by " + excess + " px");
        }
    }
}
