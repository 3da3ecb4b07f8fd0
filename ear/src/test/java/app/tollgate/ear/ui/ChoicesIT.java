package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class ChoicesIT {

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void coloursAndLanguageAreKeptForAllPages(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = english(browser, script)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/settings/usage?range=last-month");
            page.locator("[popovertarget=account]").click();
            visitor.press(AriaRole.BUTTON, "Dark");
            page.waitForURL("**/settings/usage?range=last-month");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(18, 20, 22)");

            page.locator("[popovertarget=account]").click();
            visitor.press(AriaRole.BUTTON, "Español");
            assertThat(page.locator("h1")).hasText("Uso");
            visitor.go("/settings/team");
            assertThat(page.locator("h1")).hasText("Equipo");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void theRailNarrowsDownWhileOneTypesAndEnterAsksTheServer(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = english(browser, true)) {
            Page page = context.newPage();
            new Visitor(page, firm).signIn();
            page.locator("#find").fill("revoke");
            assertThat(page.locator(".rail li:visible")).hasText(new String[] {"API"});
            assertThat(page.locator(".rail h2:visible")).hasText(new String[] {"Settings"});
            page.locator("#find").fill("zebra");
            assertThat(page.locator("#find-none")).hasText("Nothing here. Try another word.");
            page.locator("#find").fill("revoke");
            page.locator("#find").press("Enter");
            page.waitForURL("**/settings/search?q=revoke");
            assertThat(page.locator(".hits a")).hasCount(1);
        }
    }

    @Test
    void withoutScriptTheSearchAsksTheServerAndNoButtonStandsThatDoesNothing(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = english(browser, false)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            page.locator("#find").fill("minutes");
            page.locator("#find").press("Enter");
            assertThat(page.locator(".hits a b")).hasText(new String[] {"Usage"});
            visitor.go("/settings/api");
            assertThat(page.locator(".code button")).hasCount(0);
        }
    }

    @Test
    void copyTakesTheWholeKey(Browser browser, RunningTollgate tollgate) throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = english(browser, true)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.askForKey("Dialer");
            page.locator("#made .code button").first().click();

            assertThat(page.locator("#made .code button").first()).hasText("Copied");
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(page.locator("#made pre").first().textContent());
        }
    }

    private static BrowserContext english(Browser browser, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
    }
}
