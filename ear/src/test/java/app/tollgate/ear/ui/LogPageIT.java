package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The system log as people read it: by names, not by ids. */
@InBrowser
class LogPageIT {

    @Test
    void anOpenedEntryNamesTheRecordsThatItTellsOf(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        ApiSession admin = firm.admin();
        ApiSession dialer = ApiSession.ofKey(tollgate, firm.key());
        admin.post("/api/v1/case-types", "{\"name\":\"Mass Tort\"}", 201);
        String contact = dialer.post("/api/v1/contacts", "{\"name\":\"Teodoro Quillane\"}", 201)
                .path("id")
                .asText();
        dialer.post(
                "/api/v1/cases",
                "{\"title\":\"Quillane v. Acme\",\"caseType\":\"Mass Tort\",\"contactIds\":[\"" + contact + "\"]}",
                201);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            Locator ofCase = opened(visitor, page, admin, "CASE");
            assertThat(ofCase).containsText("Teodoro Quillane");
            assertThat(ofCase).containsText("Mass Tort");
            assertThat(ofCase).not().containsText(contact);
            assertThat(opened(visitor, page, admin, "API_KEY")).containsText("Odile Marchetti");
        }
    }

    @Test
    void aPermalinkLeadsThroughTheDoorToItsEntryOnAPhoneToo(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        String entry = firm.admin()
                .get("/api/v1/system-log?type=LOGIN")
                .at("/items/0/id")
                .asText();
        Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(390, 844);
        try (BrowserContext context = browser.newContext(phone.setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.go("/settings/system-log?type=LOGIN&id=" + entry);
            visitor.passTheDoor();
            assertThat(page.locator("#detail")).isVisible();
            page.locator("#detail header a").click();
            page.waitForURL("**/settings/system-log?type=LOGIN");
            assertThat(page.locator("#detail")).hasCount(0);
        }
    }

    private static Locator opened(Visitor visitor, Page page, ApiSession admin, String kind)
            throws IOException, InterruptedException {
        for (JsonNode entry : admin.get("/api/v1/system-log?type=DATA_CHANGE").path("items")) {
            if (entry.at("/target/kind").asText().equals(kind)) {
                visitor.go("/settings/system-log?id=" + entry.path("id").asText());
                return page.locator("#detail");
            }
        }
        throw new AssertionError("no change of " + kind + " in the log");
    }
}
