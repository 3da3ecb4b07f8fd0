package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import app.tollgate.ear.TollgateServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Self-Healing page is narrowed to a list by the list's name. */
@ExtendWith({Browsers.class, TollgateServer.class})
class ListFilterIT {

    private static final Pattern FILE_OF_ONE_LIST = Pattern.compile("/self-healing/export\\?.*listId=[0-9a-f-]{36}.*");

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void oneOfTwoListsOfTheSameNameStaysChosen(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.lists("Spring", "Spring", "Summer");
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-US").setJavaScriptEnabled(script))) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/self-healing");
            narrow(page, visitor, "winter");
            assertThat(page.locator("#listId-e")).containsText("No list has this in its name");
            narrow(page, visitor, "spring");
            assertThat(page.locator("#listId-e")).containsText("Several lists may be meant");
            page.locator("#similar").selectOption(new SelectOption().setIndex(1));
            visitor.press(AriaRole.BUTTON, "Show");
            assertThat(page.locator("main")).containsText("Nothing fits the filter");
            assertThat(page.locator("#listId")).hasValue("Spring");
            visitor.press(AriaRole.BUTTON, "Show");
            assertThat(page.locator("#listId-e")).hasCount(0);
            assertThat(page.locator("main > header .btn.main")).hasAttribute("href", FILE_OF_ONE_LIST);
            narrow(page, visitor, "summer");
            assertThat(page.locator("#listId")).hasValue("Summer");
        }
    }

    private static void narrow(Page page, Visitor visitor, String list) {
        page.locator("#listId").fill(list);
        visitor.press(AriaRole.BUTTON, "Show");
    }
}
