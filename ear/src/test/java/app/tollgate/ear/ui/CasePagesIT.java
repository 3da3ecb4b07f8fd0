package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class CasePagesIT {

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void fromACaseTypeToAClosedCase(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.admin().post("/api/v1/contacts", "{\"name\":\"Teodoro Quillane\"}", 201);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            makeType(page, visitor);
            makeCase(page, visitor);
            putContactOnIt(page, visitor);
            closeCase(page, visitor);
        }
    }

    private static void makeType(Page page, Visitor visitor) {
        visitor.go("/case-types?dialog=create");
        page.locator("#create #name").fill("Mass Torts");
        page.locator("footer button[form=create-form]").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The case type is there.");
        page.locator(".rowlink").click();
        page.locator("#type #name").fill("Mass Tort");
        page.locator("button[form=rename-form]").click();
        assertThat(page.locator("tbody")).containsText("Mass Tort");
    }

    private static void makeCase(Page page, Visitor visitor) {
        visitor.go("/cases?dialog=create");
        page.locator("#create #title").fill("Quillane v. Acme Devices");
        page.locator("#create #caseType").selectOption("Mass Tort");
        page.locator("#create").getByLabel("Odile Marchetti").check();
        page.locator("#create #nextSteps").fill("Call back.\nAsk for records.");
        page.locator("footer button[form=create-form]").click();
        assertThat(page.locator("h1")).hasText("Quillane v. Acme Devices");
        assertThat(page.locator("main > header")).containsText("Mass Tort");
        assertThat(page.locator("#nextSteps")).hasValue("Call back.\nAsk for records.");
    }

    private static void putContactOnIt(Page page, Visitor visitor) {
        page.locator("#add").fill("quill");
        visitor.press(AriaRole.BUTTON, "Find");
        page.locator("input[name=contactIds]").check();
        visitor.press(AriaRole.BUTTON, "Add to case");
        assertThat(page.locator("tbody")).containsText("Teodoro Quillane");
        page.locator("tbody .rowlink").click();
        assertThat(page.locator("main")).containsText("Quillane v. Acme Devices");
        visitor.press(AriaRole.LINK, "All cases of this contact");
        assertThat(page.locator("main")).containsText("Only the cases of one contact");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quillane v. Acme Devices"))
                .click();
    }

    private static void closeCase(Page page, Visitor visitor) {
        page.locator("#status").selectOption("CLOSED");
        visitor.press(AriaRole.BUTTON, "Save changes");
        assertThat(page.locator("main > header .badge")).hasText("Closed");
        assertThat(page.locator("tbody")).containsText("Teodoro Quillane");
        visitor.go("/cases?status=OPEN");
        assertThat(page.locator("main")).containsText("No case fits this");
        visitor.go("/cases?q=teodoro&status=CLOSED&caseType=Mass+Tort");
        assertThat(page.locator("tbody tr")).hasCount(1);
        visitor.go("/case-types");
        page.locator(".rowlink").click();
        page.locator("button[form=remove-form]").click();
        assertThat(page.locator("[role=alert]")).containsText("Cases have this type.");
    }
}
