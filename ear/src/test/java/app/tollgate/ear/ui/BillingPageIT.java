package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class BillingPageIT {

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void aChangeThatMovesMoneyIsShownInWordsBeforeItIsSaved(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.call(firm.key(), 10);
        try (BrowserContext context = context(browser, script, 1440, ColorScheme.LIGHT)) {
            Visitor visitor = signedIn(context, firm);
            Page page = visitor.page();
            visitor.go("/settings/billing");
            assertThat(page.locator(".card .badge")).hasText("No cap");
            page.locator("#monthlyCapEnabled").check();
            page.locator("#monthlyCapAmount").fill("2.00");
            page.locator("#alertRecipients").fill("accounts@acme.example\njo@acme.example");
            visitor.press(AriaRole.BUTTON, "Save changes");

            assertThat(page.locator("h1")).hasText("Look this over");
            assertThat(page.locator("tbody tr").first()).containsText("No cap");
            assertThat(page.locator("tbody tr").first()).containsText("$2.00");
            assertThat(page.locator(".banner"))
                    .containsText("$2.40 is spent this month, so the cap is reached at once");
            visitor.press(AriaRole.BUTTON, "Go back and edit");
            assertThat(page.locator("#monthlyCapAmount")).hasValue("2.00");
            page.locator("#monthlyCapAmount").fill("2.50");
            visitor.press(AriaRole.BUTTON, "Save changes");
            visitor.press(AriaRole.BUTTON, "Save changes");

            assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Saved.");
            assertThat(page.locator(".card .badge")).hasText("Near cap");
            assertThat(page.locator("#alertRecipients")).hasValue("accounts@acme.example\njo@acme.example");
            visitor.press(AriaRole.LINK, "Alerts");
            assertThat(page.locator("tbody tr")).containsText("80% of the cap is spent");
        }
    }

    @Test
    void whatMovesNoMoneyIsSavedAtOnceAndTheBarSaysTheDifference(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        try (BrowserContext context = context(browser, true, 390, ColorScheme.DARK)) {
            Visitor visitor = signedIn(context, Firm.found(tollgate));
            Page page = visitor.page();
            visitor.go("/settings/billing");
            page.locator("#alertAt80Percent").uncheck();
            assertThat(page.locator("[data-difference]")).hasText("80% alert: on → off");
            visitor.press(AriaRole.BUTTON, "Save changes");
            assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Saved.");
            assertThat(page.locator("#alertAt80Percent")).not().isChecked();
        }
    }

    @Test
    void everythingWrongIsToldAtItsFieldAndNothingTypedIsLost(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        try (BrowserContext context = context(browser, true, 390, ColorScheme.DARK)) {
            Visitor visitor = signedIn(context, Firm.found(tollgate));
            Page page = visitor.page();
            visitor.go("/settings/billing");
            page.locator("#monthlyCapEnabled").check();
            page.locator("#monthlyCapAmount").fill("1e5");
            page.locator("#walletRefillThreshold").fill("-1");
            page.locator("#alertRecipients").fill("accounts@acme.example\nnobody");
            visitor.press(AriaRole.BUTTON, "Save changes");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("3 fields need a look first.");
            assertThat(page.locator("#monthlyCapAmount-e")).hasText("Use dollars, such as 5,000.00.");
            assertThat(page.locator("#alertRecipients-e")).containsText("“nobody” is not an email address");
            assertThat(page.locator("#monthlyCapAmount")).hasValue("1e5");
            assertThat(page.locator("#monthlyCapEnabled")).isChecked();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void theSecondOfTwoWhoSaveAtOnceIsToldWhatDiffersAndLosesNothing(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = context(browser, true, 1440, ColorScheme.LIGHT)) {
            Visitor first = signedIn(context, firm);
            Visitor second = new Visitor(context.newPage(), firm);
            first.go("/settings/billing");
            second.go("/settings/billing");
            first.page().locator("#alertRecipients").fill("first@acme.example");
            first.press(AriaRole.BUTTON, "Save changes");
            second.page().locator("#walletRefillAmount").fill("250");
            second.press(AriaRole.BUTTON, "Save changes");

            assertThat(second.page().getByRole(AriaRole.ALERT)).containsText("Somebody else saved this page");
            assertThat(second.page().getByRole(AriaRole.ALERT))
                    .containsText("Additional billing alert recipients: now first@acme.example, you have nobody");
            assertThat(second.page().locator("#walletRefillAmount")).hasValue("250");
            second.press(AriaRole.BUTTON, "Save changes");
            assertThat(second.page().locator("h1")).hasText("Look this over");
            assertThat(new AxeBuilder(second.page()).analyze().getViolations()).isEmpty();
        }
    }

    private static Visitor signedIn(BrowserContext context, Firm firm) {
        Visitor visitor = new Visitor(context.newPage(), firm);
        visitor.signIn();
        return visitor;
    }

    private static BrowserContext context(Browser browser, boolean script, int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 1000)
                .setJavaScriptEnabled(script));
    }
}
