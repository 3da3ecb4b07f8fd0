package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class WalletPagesIT {

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void aWalletAsksTheOperatorFillsItAndTheFirmSeesIt(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext people = english(browser, script);
                BrowserContext staff = english(browser, script)) {
            Page page = people.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/settings/wallet");
            assertThat(page.locator(".empty")).containsText("No wallet in use");
            firm.useWallet();
            firm.call(firm.key(), 5);
            visitor.go("/settings/wallet");
            assertThat(page.locator(".banner")).containsText("A refill is requested.");
            assertThat(page.locator(".fig.big")).hasText("−\u2060$1.20");

            Page desk = Desk.open(staff, tollgate).page();
            desk.navigate(tollgate.base() + "/operator/refill-requests");
            desk.locator("tr", new Page.LocatorOptions().setHasText(firm.slug()))
                    .locator("a")
                    .click();
            assertThat(desk.locator("#amount")).hasValue("100.00");
            desk.locator("#amount").fill("much");
            desk.locator("#reference").fill("KV-1117");
            press(desk, "Complete request");
            assertThat(desk.locator("#amount-e")).containsText("Use dollars");
            assertThat(desk.locator("#reference")).hasValue("KV-1117");
            desk.locator("#amount").fill("1,500.00");
            press(desk, "Complete request");
            assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("The refill is booked");
            assertThat(desk.locator("main")).containsText("KV-1117");

            visitor.go("/settings/wallet");
            assertThat(page.locator(".banner")).hasCount(0);
            assertThat(page.locator(".fig.big")).hasText("$1,498.80");
            assertThat(page.locator("tbody tr").first()).containsText("KV-1117");
            assertThat(page.locator("tbody tr").nth(1)).containsText("−\u2060$1.20");
        }
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void aRequestIsMarkedFailedAndMoneyIsBookedUnasked(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.useWallet();
        try (BrowserContext staff = english(browser, script)) {
            Page desk = Desk.open(staff, tollgate).page();
            desk.navigate(tollgate.base() + "/operator/refill-requests");
            desk.locator("tr", new Page.LocatorOptions().setHasText(firm.slug()))
                    .locator("a")
                    .click();
            desk.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Mark failed"))
                    .click();
            desk.locator("#reason").fill("The card was declined.");
            press(desk, "Mark failed");
            assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("marked failed");
            assertThat(desk.locator("main")).containsText("The card was declined.");

            desk.navigate(tollgate.base() + "/operator/tenants/" + firm.slug());
            desk.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Open the wallet"))
                    .click();
            desk.locator("#amount").fill("25.00");
            desk.locator("#reference").fill("KV-1");
            press(desk, "Book refill");
            assertThat(desk.locator(".fig.big")).hasText("$25.00");
            desk.locator("#amount").fill("26.00");
            desk.locator("#reference").fill("KV-1");
            press(desk, "Book refill");
            assertThat(desk.getByRole(AriaRole.ALERT)).containsText("A refill with this reference is booked already.");
            desk.locator("#failedReference").fill("INV-7");
            desk.locator("#failedReason").fill("The card was declined.");
            press(desk, "Report failed payment");
            assertThat(desk.getByRole(AriaRole.STATUS).first()).containsText("The billing contacts are told.");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({"en-US, LIGHT, 1440", "es-MX, DARK, 390"})
    void axeFindsNothingOnPagesOfWalletsAndNothingIsCut(
            String locale, ColorScheme scheme, int width, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.useWallet();
        firm.call(firm.key(), 6);
        String wallet = "/operator/tenants/" + firm.slug() + "/wallet";
        ApiSession operator = ApiSession.ofOperator(tollgate);
        operator.post("/api/v1" + wallet + "/refills", "{\"amount\":\"5.00\",\"reference\":\"KV-1117\"}", 201);
        String request = operator.get("/api/v1/operator/refill-requests")
                .at("/items/0/id")
                .asText();
        List<String> findings = new ArrayList<>();
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 1000);
        try (BrowserContext people = browser.newContext(options);
                BrowserContext staff = browser.newContext(options)) {
            Page page = people.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/settings/wallet");
            AccessibilityIT.look(page, width, findings);
            Page desk = Desk.open(staff, tollgate).page();
            for (String path : List.of(
                    "/operator/refill-requests",
                    "/operator/refill-requests?status=CLOSED",
                    "/operator/refill-requests/" + request,
                    "/operator/refill-requests/" + request + "?dialog=fail",
                    wallet)) {
                desk.navigate(tollgate.base() + path);
                AccessibilityIT.look(desk, width, findings);
            }
        }
        org.assertj.core.api.Assertions.assertThat(findings).isEmpty();
    }

    private static BrowserContext english(Browser browser, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
