package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class CampaignPagesIT {

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void fromAContactToARunningCampaign(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            addContact(page, visitor);
            makeList(page, visitor);
            runCampaign(page, visitor);
        }
    }

    @Test
    void whatItsCapPausedGoesOnByItselfUnlessSomebodyKeepsItPaused(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.campaign("Hernia mesh intake");
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/campaigns");
            page.locator(".rowlink").click();
            visitor.press(AriaRole.BUTTON, "Resume campaign");
            assertThat(page.locator("main > header .badge")).hasText("Running");
            firm.callFrom(page.url().replaceAll(".*/campaigns/([^/?#]+).*", "$1"));

            cap(visitor, "0.20");
            assertThat(page.locator("main")).containsText("Campaign’s monthly cap reached.");
            cap(visitor, "250");
            assertThat(page.locator("main > header .badge")).hasText("Running");

            cap(visitor, "0.20");
            visitor.press(AriaRole.BUTTON, "Keep paused");
            assertThat(page.locator("main")).containsText("Paused by hand.");
            assertThat(page.locator("main")).not().containsText("Keep paused");
            cap(visitor, "250");
            assertThat(page.locator("dl")).containsText("of $250.00");
            assertThat(page.locator("main")).containsText("Paused by hand.");
            assertThat(page.locator("main > header .badge")).hasText("Paused");
        }
    }

    private static void cap(Visitor visitor, String dollars) {
        visitor.page().locator("#monthlyCap").fill(dollars);
        visitor.press(AriaRole.BUTTON, "Save changes");
    }

    private static void addContact(Page page, Visitor visitor) {
        visitor.go("/contacts?dialog=create");
        page.locator("#create #name").fill("Teodoro Quillane");
        page.locator("#phonesNumber").fill("312 555 0123");
        page.locator("footer button[form=create-form]").click();
        assertThat(page.locator("#phonesNumber-e")).containsText("Use numbers with + and country code");
        page.locator("#phonesNumber").fill("+1 312-555-0123");
        page.locator("footer button[form=create-form]").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The contact is added.");
        assertThat(page.locator("tbody")).containsText("+13125550123");
        visitor.go("/contacts?q=555-0123");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private static void makeList(Page page, Visitor visitor) {
        visitor.go("/lists?dialog=create");
        page.locator("#create #name").fill("Hernia mesh, spring");
        page.locator("footer button[form=create-form]").click();
        assertThat(page.locator("h1")).hasText("Hernia mesh, spring");
        page.locator("#add").fill("quill");
        visitor.press(AriaRole.BUTTON, "Find");
        page.locator("input[name=contactIds]").check();
        visitor.press(AriaRole.BUTTON, "Add to list");
        assertThat(page.locator("tbody")).containsText("Teodoro Quillane");
        assertThat(page.locator("main > header")).containsText("1 contact");
    }

    private static void runCampaign(Page page, Visitor visitor) {
        visitor.go("/campaigns?dialog=create");
        page.locator("#create #name").fill("Hernia mesh intake");
        page.locator("#listId").fill("mesh");
        page.locator("#monthlyCap").fill("much");
        page.locator("footer button[form=create-form]").click();
        assertThat(page.locator("#monthlyCap-e")).containsText("Use dollars");
        assertThat(page.locator("#listId-e")).containsText("Several lists may be meant");
        page.locator("#similar").selectOption("Hernia mesh, spring (1 contact)");
        page.locator("#monthlyCap").fill("$1,250.50");
        page.locator("footer button[form=create-form]").click();
        assertThat(page.locator("main > header .badge")).hasText("Draft");
        assertThat(page.locator("dl")).containsText("$0.00 of $1,250.50");
        visitor.press(AriaRole.BUTTON, "Start campaign");
        assertThat(page.locator("main > header .badge")).hasText("Running");
        visitor.press(AriaRole.BUTTON, "Pause campaign");
        assertThat(page.locator("main")).containsText("Paused by hand.");

        page.navigate(page.url().replaceAll("/campaigns/.*", "/campaigns?status=PAUSED"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator(".rowlink").click();
        visitor.press(AriaRole.LINK, "Complete campaign");
        page.locator("button[form=complete-form]").click();
        assertThat(page.locator("main > header .badge")).hasText("Completed");
    }
}
