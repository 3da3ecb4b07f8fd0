package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class PricesPageIT {

    private static final int HEIGHT = 1000;

    private final LocalDate soon = LocalDate.now(ZoneId.of("America/Chicago")).plusDays(10);

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void aPriceIsAskedForInWordsThenAddedThenWithdrawn(boolean script, Browser browser, RunningTollgate tollgate)
            throws Exception {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context =
                browser.newContext(options("en-US", ColorScheme.LIGHT, 1440).setJavaScriptEnabled(script))) {
            Page page = Desk.open(context, tollgate).page();
            page.navigate(tollgate.base() + "/operator/prices");
            assertThat(page.locator("table").first()).containsText("$0.12 a minute");
            press(page, AriaRole.LINK, "Add price");
            page.locator("#tenant").fill(firm.slug());
            page.locator("input[value=voice]").check();
            page.locator("#from").fill(soon.toString());
            page.locator("#unitPrice").fill("0.11");
            page.locator("#above0").fill("10,000");
            page.locator("#above1").fill("500");
            page.locator("#price1").fill("0.09");
            press(page, AriaRole.BUTTON, "Look at the change");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 fields need a look first.");
            assertThat(page.locator("#price0-e")).hasText("Fill this in.");
            assertThat(page.locator("#above1-e")).containsText("Each tier begins above the one before");
            page.locator("#price0").fill("0.10");
            page.locator("#above1").fill("50000");
            press(page, AriaRole.BUTTON, "Look at the change");

            assertThat(page.locator("h1")).hasText("Add this price?");
            assertThat(page.locator("main")).containsText("Voice for Kestrel & Vane, from ");
            assertThat(page.locator("tbody tr").first()).containsText("$0.12 a minute");
            assertThat(page.locator("tbody tr").last()).containsText("above 50,000 minutes a month: $0.09");
            press(page, AriaRole.BUTTON, "Change something");
            assertThat(page.locator("#above1")).hasValue("50000");
            press(page, AriaRole.BUTTON, "Look at the change");
            press(page, AriaRole.BUTTON, "Add price");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The price is in the book.");

            page.navigate(tollgate.base() + "/operator/prices?tenant=" + firm.slug());
            Locator row = page.locator("tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Upcoming");
            row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Withdraw"))
                    .click();
            assertThat(page.locator("main")).containsText("It will not come into force");
            press(page, AriaRole.BUTTON, "Withdraw");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The price is withdrawn.");
            page.navigate(tollgate.base() + "/operator/prices?state=WITHDRAWN&tenant=" + firm.slug());
            assertThat(row).containsText("Withdrawn");
        }
    }

    @Test
    void twoOperatorsWithOneFirstDayAreToldAndNothingTypedIsLost(Browser browser, RunningTollgate tollgate)
            throws Exception {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(options("en-US", ColorScheme.LIGHT, 1440))) {
            Page page = Desk.open(context, tollgate).page();
            page.navigate(tollgate.base() + "/operator/new-price?kind=sms&unitPrice=0.01&tenant=" + firm.slug()
                    + "&from=" + soon);
            press(page, AriaRole.BUTTON, "Look at the change");
            ApiSession.ofOperator(tollgate)
                    .post(
                            "/api/v1/operator/prices",
                            "{\"tenant\":\"" + firm.slug() + "\",\"kind\":\"sms\",\"unitPrice\":\"0.02\",\"from\":\""
                                    + soon + "\"}",
                            201);
            press(page, AriaRole.BUTTON, "Add price");

            assertThat(page.locator("#from-e")).containsText("begins on this day already");
            assertThat(page.locator("#unitPrice")).hasValue("0.01");
        }
    }

    @Test
    void anAdminFindsOnTheUsagePageWhatTheFirmPays(Browser browser, RunningTollgate tollgate) throws Exception {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(options("en-US", ColorScheme.LIGHT, 1440))) {
            Page page = context.newPage();
            new Visitor(page, firm).signIn();

            Locator prices = page.locator("section:has(#prices-h)");
            assertThat(prices).containsText("$0.12 a minute");
            assertThat(prices).containsText("$0.015 a segment");
            assertThat(prices).containsText("$0.001 an email");
            assertThat(prices).containsText("$0.10 a GB-month");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({"en-US, LIGHT, 1440", "en-US, DARK, 390", "en-US, LIGHT, 768", "es-MX, LIGHT, 390", "es-MX, DARK, 1440"
    })
    void axeFindsNothingAndEverythingFits(
            String locale, ColorScheme scheme, int width, Browser browser, RunningTollgate tollgate) throws Exception {
        Firm firm = Firm.found(tollgate);
        String added = ApiSession.ofOperator(tollgate)
                .post(
                        "/api/v1/operator/prices",
                        "{\"tenant\":\"" + firm.slug()
                                + "\",\"kind\":\"storage\",\"unitPrice\":\"0.012345\",\"from\":\"" + soon
                                + "\",\"tiers\":[{\"above\":\"1000000\",\"unitPrice\":\"0.01\"}]}",
                        201)
                .path("id")
                .asText();
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = browser.newContext(options(locale, scheme, width))) {
            Page page = Desk.open(context, tollgate).page();
            Complaints complaints = Complaints.of(page);
            for (String path : List.of(
                    "/operator/prices",
                    "/operator/prices?state=ANY&tenant=nobody-here",
                    "/operator/prices/" + added + "/withdraw",
                    "/operator/prices/019a0000-0000-7000-8000-000000000001/withdraw",
                    "/operator/new-price",
                    "/operator/new-price?kind=voice&unitPrice=0.1&from=" + soon + "&above0=1000&price0=0.09")) {
                page.navigate(tollgate.base() + path);
                AccessibilityIT.look(page, width, findings);
            }
            page.locator("button[value=check]").click();
            page.locator("button[value=add]").waitFor();
            AccessibilityIT.look(page, width, findings);
            findings.addAll(complaints.all());
        }
        Assertions.assertThat(findings).isEmpty();
    }

    private static Browser.NewContextOptions options(String locale, ColorScheme scheme, int width) {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, HEIGHT);
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
