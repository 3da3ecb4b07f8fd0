package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import app.tollgate.ear.TollgateServer;
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
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith({Browsers.class, TollgateServer.class})
class OperatorPagesIT {

    @Test
    void anOperatorCreatesATenantAndFindsItByItsTierAndState(Browser browser, RunningTollgate tollgate) {
        String slug = "oak-" + Long.toString(System.nanoTime(), 36);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            Page page = Desk.open(context, tollgate).page();
            page.navigate(tollgate.base() + "/operator/new-tenant");
            page.locator("#name").fill("Oakhithe");
            page.locator("#slug").fill(slug);
            page.locator("input[value=ENTERPRISE]").check();
            page.locator("#adminName").fill("Ada Reyes");
            page.locator("#adminEmail").fill("ada@oakhithe.example");
            press(page, "Create tenant");
            assertThat(page.locator("#limitPerMinute-e")).hasText("Fill this in.");
            assertThat(page.locator("#adminEmail")).hasValue("ada@oakhithe.example");
            page.locator("#limitPerMinute").fill("4000");
            press(page, "Create tenant");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The tenant exists.");

            page.navigate(tollgate.base() + "/operator/tenants");
            page.locator("#q").fill(slug);
            page.locator("#tier").selectOption("ENTERPRISE");
            page.locator("#state").selectOption("ACTIVE");
            press(page, "Show");
            page.waitForURL("**/operator/tenants?q=" + slug + "&tier=ENTERPRISE&state=ACTIVE");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody")).containsText("4,000");
            assertThat(page.locator("#tier")).hasValue("ENTERPRISE");
            page.locator("#state").selectOption("SUSPENDED");
            press(page, "Show");
            assertThat(page.locator(".empty")).containsText("No tenant fits this filter");
        }
    }

    @Test
    void aTakenShortNameIsToldAtItsField(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            Page page = Desk.open(context, tollgate).page();
            page.navigate(tollgate.base() + "/operator/new-tenant");
            page.locator("#name").fill("Once more");
            page.locator("#slug").fill(firm.slug());
            page.locator("#adminName").fill("Ada Reyes");
            page.locator("#adminEmail").fill("ada@oakhithe.example");
            press(page, "Create tenant");

            assertThat(page.locator("#slug-e")).containsText("A tenant has this short name already.");
            assertThat(page.locator("#name")).hasValue("Once more");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({"en-US, LIGHT, 1440", "es-MX, DARK, 390"})
    void theHealthOfThePlatformIsSeenAtAGlance(
            String locale, ColorScheme scheme, int width, Browser browser, RunningTollgate tollgate) {
        List<String> findings = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 1000))) {
            Page page = Desk.open(context, tollgate).page();
            page.navigate(tollgate.base() + "/operator/health");

            assertThat(page.locator(".tile .fig").nth(2)).containsText("17.");
            assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
            AccessibilityIT.look(page, width, findings);
        }
        Assertions.assertThat(findings).isEmpty();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
