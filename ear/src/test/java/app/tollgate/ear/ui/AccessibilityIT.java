package app.tollgate.ear.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.deque.html.axecore.args.AxeRunOptions;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no page may have wrong, in each language, colour scheme and width. */
@InBrowser
class AccessibilityIT {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int HEIGHT = 1000;
    private static final int NARROWEST = 320;
    /** What is wider than the page or than the card that clips it, or stands beside the page. */
    private static final String CUT = """
            [...document.querySelectorAll('html, .wrap, .card, .tile, .rail')]
                .filter(e => e.scrollWidth > e.clientWidth + 1)
                .concat([...document.querySelectorAll('main *, .topbar *, .door *')].filter(e => {
                  const box = e.getBoundingClientRect();
                  return box.width > 1 && e.checkVisibility() && !e.closest('svg, [popover]')
                      && (box.left < -1 || box.right > innerWidth + 1);
                }))
                .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)""";

    private static final List<String> PAGES = List.of(
            "/cases",
            "/cases?status=CLOSED",
            "/cases?dialog=create",
            "/case-types",
            "/case-types?dialog=create",
            "/contacts",
            "/contacts?q=zebra",
            "/contacts?dialog=create",
            "/contacts/imports",
            "/lists",
            "/lists?dialog=create",
            "/self-healing",
            "/self-healing?status=RETRACTED&from=2026-11-02&to=2026-11-01",
            "/self-healing?list=zebra",
            "/self-healing?dialog=columns",
            "/campaigns",
            "/campaigns?status=PAUSED",
            "/campaigns?dialog=create",
            "/settings/usage",
            "/settings/usage?range=last-30-days&groupBy=day",
            "/settings/usage?range=own&from=2026-03-02&to=2026-03-01",
            "/settings/usage?caseType=zebra",
            "/settings/usage?range=own&from=2020-03-01&to=2020-12-31",
            "/settings/billing",
            "/settings/billing/alerts",
            "/settings/api",
            "/settings/api?dialog=generate",
            "/settings/team",
            "/settings/team?dialog=invite",
            "/settings/company",
            "/settings/company/self-healed-report",
            "/settings/reports",
            "/settings/schedules",
            "/settings/schedules?dialog=create",
            "/settings/invoices",
            "/settings/wallet",
            "/settings/system-log",
            "/settings/system-log?type=LOGIN&type=DATA_CHANGE&q=odile",
            "/settings/system-log?from=2026-11-02&to=2026-11-01",
            "/settings/sessions",
            "/settings/search?q=key",
            "/settings/search?q=zebra",
            "/operator/tenants",
            "/nothing-here");

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({"en-US, LIGHT, 1440", "en-US, DARK, 390", "en-US, DARK, 768", "es-MX, LIGHT, 390", "es-MX, DARK, 1440"})
    void axeFindsNothingNothingIsCutOrScrollsSidewaysAndTheConsoleStaysEmpty(
            String locale, ColorScheme scheme, int width, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        String key = firm.key();
        firm.call(key, 6);
        firm.campaign("Hernia mesh intake");
        firm.contactsFile();
        firm.heal(key);
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, HEIGHT))) {
            Page page = context.newPage();
            Complaints complaints = Complaints.of(page);
            Visitor visitor = new Visitor(page, firm);
            visitor.go("/sign-in");
            look(page, width, findings);
            visitor.signIn();
            for (String path : PAGES) {
                visitor.go(path);
                look(page, width, findings);
            }
            for (String path :
                    List.of("/settings/api", "/cases", "/case-types", "/contacts", "/contacts/imports", "/campaigns")) {
                visitor.go(path);
                page.locator(".rowlink").first().click();
                look(page, width, findings);
            }
            visitor.go("/lists");
            page.locator(".rowlink").first().click();
            page.navigate(page.url() + "?add=");
            look(page, width, findings);
            findings.addAll(complaints.all());
        }
        assertThat(findings).isEmpty();
    }

    /** Adds what axe finds on the page, and what does not fit there or on the narrowest screen. */
    static void look(Page page, int width, List<String> findings) {
        for (Rule rule : axe(page).analyze().getViolations()) {
            findings.add(page.url() + ": " + rule.getId() + " at "
                    + rule.getNodes().stream()
                            .map(node -> node.getTarget().toString())
                            .toList());
        }
        fit(page, width, findings);
        page.setViewportSize(NARROWEST, HEIGHT);
        fit(page, NARROWEST, findings);
        page.setViewportSize(width, HEIGHT);
    }

    /** In the page itself: without frames nothing has to be put together in a second page, which takes longer than the look. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // What passes is only counted, without a path to each of its elements.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).withTags(WCAG_22_AA).setLegacyMode(true);
    }

    private static void fit(Page page, int width, List<String> findings) {
        for (Object cut : (List<?>) page.evaluate(CUT)) {
            findings.add(page.url() + " at " + width + " px: does not fit: " + cut);
        }
    }
}
