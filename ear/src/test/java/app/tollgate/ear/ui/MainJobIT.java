package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@InBrowser
class MainJobIT {

    @Test
    void anAdminMakesAKeySeesWhatItReportedAndDownloadsTheCalls(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(english(true))) {
            Page page = context.newPage();
            Complaints complaints = Complaints.of(page);
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();

            firm.call(visitor.makeKey("Dialer production"), 60);

            page.navigate(firm.tollgate().base() + "/settings/usage");
            assertThat(page.getByText("120.0").first()).isVisible();
            assertThat(page.locator("tfoot td").nth(3)).hasText("$14.40");
            assertThat(page.locator("[aria-labelledby=by-h] tbody tr")).hasCount(2);

            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Make a report"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Make report"))
                    .click();
            // The list below takes the report over by itself when it is ready.
            assertThat(page.locator("a[download]")).isVisible(new IsVisibleOptions().setTimeout(60_000));
            Download download =
                    page.waitForDownload(() -> page.locator("a[download]").click());
            String csv = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(csv.lines()).hasSize(61);
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void withoutScriptEverythingCanBeReadAndSaved(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(english(false))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();

            assertThat(visitor.makeKey("Case system sync")).startsWith("tg_live_");
            page.navigate(firm.tollgate().base() + "/settings/company");
            page.locator("#name").fill("Kestrel, Vane & Sons");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save changes"))
                    .click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved.");
            assertThat(page.locator("#name")).hasValue("Kestrel, Vane & Sons");
        }
    }

    @Test
    void theSecondOfTwoWhoSaveAtOnceIsToldAndLosesNothing(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(english(true))) {
            Page first = context.newPage();
            new Visitor(first, firm).signIn();
            Page second = context.newPage();
            for (Page page : List.of(first, second)) {
                page.navigate(firm.tollgate().base() + "/settings/company");
            }
            save(first, "The first");
            save(second, "The second");

            assertThat(second.getByRole(AriaRole.ALERT)).containsText("Somebody else saved this page");
            assertThat(second.locator("#name")).hasValue("The second");
            second.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save changes"))
                    .click();
            assertThat(second.getByRole(AriaRole.STATUS)).hasText("Saved.");
        }
    }

    @Test
    void aWrongPasswordKeepsWhatWasTypedAndSaysNothingMore(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(english(true))) {
            Page page = context.newPage();
            new Visitor(page, firm).tryToSignIn("not-the-password");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Company, email or password is wrong.");
            assertThat(page.getByLabel("Email")).hasValue(firm.adminEmail());
            assertThat(page.getByLabel("Password")).hasValue("");
        }
    }

    private static void save(Page page, String name) {
        page.locator("#name").fill(name);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save changes"))
                .click();
    }

    private static Browser.NewContextOptions english(boolean script) {
        return new Browser.NewContextOptions()
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setAcceptDownloads(true);
    }
}
