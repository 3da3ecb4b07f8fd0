package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class ImportPagesIT {

    private static final int PATIENCE_TURNS = 100;
    private static final String[] PAGE_OF_OTHERS = new String[100];

    static {
        Arrays.setAll(PAGE_OF_OTHERS, number -> "Other " + number);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void fromAFileToContacts(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.lists("Spring", "Late spring");
        firm.lists(PAGE_OF_OTHERS);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/contacts");
            visitor.press(AriaRole.LINK, "Import CSV");
            choose(page, visitor, "phone\n+13125550123\n");
            assertThat(page.locator("#file-e")).containsText("The first line needs a column");

            page.locator("#listId").fill("pring");
            choose(page, visitor, "name,phone\nAda,\n");
            assertThat(page.locator("#listId-e")).containsText("Several lists may be meant");
            assertThat(page.locator("#file-h")).containsText("Choose the file again");
            page.locator("#similar").selectOption("Spring (0 contacts)");
            choose(page, visitor, "name;Name\nAda;Ada\n");
            assertThat(page.locator("#file-e")).containsText("Two columns");
            assertThat(page.locator("#listId")).hasValue("Spring");
            choose(page, visitor, "Name,Phone,Notes\nAda Reyes,+1 312-555-0123,tea\nBea,312,\n");
            assertThat(page.locator("main > header .badge")).hasText("Preview");
            assertThat(page.locator("main")).containsText("Not a number with +");
            assertThat(page.locator("main")).containsText("Left out");
            visitor.press(AriaRole.BUTTON, "Import contacts");
            awaitDone(page);
            visitor.go("/contacts?q=ada");
            assertThat(page.locator("tbody")).containsText("+13125550123");
            visitor.go("/lists?q=spring");
            assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Late spring")))
                    .containsText("0");
            assertThat(page.locator("tbody tr").last()).containsText("1");
        }
    }

    private static void choose(Page page, Visitor visitor, String text) {
        page.locator("#file")
                .setInputFiles(new FilePayload("contacts.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        visitor.press(AriaRole.BUTTON, "Show preview");
    }

    private static void awaitDone(Page page) throws InterruptedException {
        for (int turn = 0;
                turn < PATIENCE_TURNS && !page.locator("main").textContent().contains("What was imported");
                turn++) {
            TimeUnit.MILLISECONDS.sleep(100);
            page.reload();
        }
        assertThat(page.locator("main > header .badge")).hasText("Done");
    }
}
