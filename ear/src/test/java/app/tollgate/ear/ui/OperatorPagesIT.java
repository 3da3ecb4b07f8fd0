package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import app.tollgate.ear.TollgateServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
