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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class KeyboardIT {

    /** What has the focus, in a few words; {@code null} is the end of the page. */
    private static final String FOCUSED = "(() => { const e = document.activeElement; return e === document.body ? null"
            + " : e.id || e.getAttribute('href') || e.textContent.trim(); })()";

    private static final String SEEN = "(() => { const e = document.activeElement, r = e.getBoundingClientRect(),"
            + " s = getComputedStyle(e), chip = e.closest('.chip');"
            + " const ring = s.outlineStyle !== 'none' || (chip && getComputedStyle(chip).outlineStyle !== 'none');"
            + " return ring && r.width > 0 && r.bottom > 0 && r.top < innerHeight; })()";

    @Test
    void theFirstTabLeadsPastTheRailToTheContent(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        visit(browser, tollgate, 1440, visitor -> {
            Page page = visitor.page();
            visitor.go("/settings/usage");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.BUTTON, named("This month"))).isFocused();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/usage",
                "/settings/api",
                "/settings/team",
                "/settings/company",
                "/settings/billing",
                "/settings/reports"
            })
    void everyStepOfTheFocusIsSeen(String path, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        visit(browser, tollgate, 1440, visitor -> {
            Page page = visitor.page();
            visitor.go(path);
            List<String> steps = new ArrayList<>();
            page.keyboard().press("Tab");
            for (Object focused = page.evaluate(FOCUSED); focused != null; focused = page.evaluate(FOCUSED)) {
                assertThat(page.evaluate(SEEN))
                        .as("%s is seen to have the focus", focused)
                        .isEqualTo(true);
                steps.add(focused.toString());
                assertThat(steps).hasSizeLessThan(60);
                page.keyboard().press("Tab");
            }
            assertThat(steps.subList(0, 3)).containsExactly("#main", "/", "find");
            assertThat(steps).hasSizeGreaterThan(10);
            assertThat(page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])"))
                    .hasCount(0);
        });
    }

    @Test
    void escapeClosesADialogAndTheFocusReturnsToItsOpener(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        visit(browser, tollgate, 1440, visitor -> {
            Page page = visitor.page();
            visitor.go("/settings/api");
            page.getByRole(AriaRole.LINK, named("Generate API Key")).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#generate")).isVisible();
            assertThat(page.locator("#name")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("#generate")).isHidden();
            assertThat(page.getByRole(AriaRole.LINK, named("Generate API Key"))).isFocused();
        });
    }

    @Test
    void aDialogThatTheServerOpenedKeepsTheFocusAndClosesToThePageItCameFrom(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        visit(browser, tollgate, 1440, visitor -> {
            Page page = visitor.page();
            visitor.go("/settings/team?dialog=invite");
            assertThat(page.locator("#name")).isFocused();
            for (int step = 0; step < 12; step++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement.closest('.app') === null"))
                        .as("nothing behind the dialog has the focus")
                        .isEqualTo(true);
            }
            page.keyboard().press("Escape");
            page.waitForURL("**/settings/team");
            assertThat(page.locator("#invite")).isHidden();
        });
    }

    @Test
    void aNewKeyIsNotLostByEscapeAndTheFocusStandsOnCopy(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        visit(browser, tollgate, 1440, visitor -> {
            visitor.askForKey("Dialer");
            assertThat(visitor.page().locator("#made .code button").first()).isFocused();
            visitor.page().keyboard().press("Escape");
            assertThat(visitor.page().locator("#made")).isVisible();
        });
    }

    @Test
    void theRailOfAPhoneOpensAndClosesByKeyboard(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        visit(browser, tollgate, 390, visitor -> {
            Page page = visitor.page();
            visitor.go("/settings/usage");
            page.getByRole(AriaRole.BUTTON, named("Menu")).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#rail")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#rail")).isHidden();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Menu"))).isFocused();
        });
    }

    private static void visit(Browser browser, RunningTollgate tollgate, int width, Consumer<Visitor> what)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900))) {
            Visitor visitor = new Visitor(context.newPage(), firm);
            visitor.signIn();
            what.accept(visitor);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
