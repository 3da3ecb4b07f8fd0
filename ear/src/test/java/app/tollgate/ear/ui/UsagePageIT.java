package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class UsagePageIT {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void tilesTableAndChartShowTheApisFiguresToTheCent(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        String key = firm.key();
        Instant now = Instant.now().minusSeconds(60);
        firm.call(key, 7, now);
        firm.call(key, 3, now.minus(35, ChronoUnit.DAYS));
        LocalDate today = now.atZone(CHICAGO).toLocalDate();
        String days = "from=" + today.minusDays(29) + "&to=" + today;
        JsonNode api = firm.admin().get("/api/v1/usage/summary?" + days + "&groupBy=caseType");
        try (BrowserContext context = english(browser, true)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/settings/usage?range=own&" + days);

            String cost = dollars(api.path("cost"));
            assertThat(cost).isEqualTo("$1.68");
            assertThat(page.locator(".fig.big")).hasText(cost);
            assertThat(page.locator("tfoot td").nth(3)).hasText(cost);
            assertThat(page.locator(".tile").nth(0)).containsText("14.0 min billed");
            assertThat(page.locator(".tile").nth(0))
                    .containsText(dollars(api.path("costs").path("voice")));
            assertThat(page.locator(".card .delta + *, .card p.small"))
                    .containsText("from " + dollars(api.path("previous").path("cost")));
            StreamSupport.stream(api.path("groups").spliterator(), false)
                    .forEach(group -> assertThat(page.locator("tbody tr", hasText(group.path("key"))))
                            .containsText(dollars(group.path("cost"))));
            assertThat(page.locator(".chart .bar")).hasCount(30);
            assertThat(page.locator(".chart .then")).hasCount(1);
            assertThat(page.locator(".chart g:has(.then) title")).containsText("$0.72");
        }
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void ownDatesAreChosenAndThoseThatCannotBeShownAreKept(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = english(browser, script)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.press(AriaRole.BUTTON, "This month");
            choose(page, script, "2026-03-05", "2026-03-01");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("These dates cannot be shown.");
            assertThat(page.locator("#to-e")).hasText("Choose a day that is not before the first.");
            assertThat(page.locator("#from")).hasValue("2026-03-05");
            assertThat(page.locator("#to")).hasValue("2026-03-01");

            choose(page, script, "2026-03-05", "2026-03-07");
            page.waitForURL("**/settings/usage?*from=2026-03-05&to=2026-03-07");
            assertThat(page.locator("main header p").first()).hasText("March 5–7, 2026. Compared with Mar 2–4.");
        }
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void aFilterIsInTheAddressCarriedOnAndCleared(boolean script, Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.call(firm.key(), 7, Instant.now().minusSeconds(60));
        firm.admin().post("/api/v1/case-types", "{\"name\":\"Auto Accident\"}", 201);
        try (BrowserContext context = english(browser, script)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            String type =
                    page.locator("tbody th").first().innerText().split("\n")[0].strip();
            filter(page, type);
            page.waitForURL("**/settings/usage?*caseType=*");
            assertThat(page.locator("[aria-labelledby=by-h] tbody tr")).hasCount(1);
            assertThat(page.locator(".tile")).hasCount(3);

            visitor.press(AriaRole.LINK, "Day");
            assertThat(page.locator("#caseType")).hasValue(type);
            filter(page, "Auto Accident");
            assertThat(page.locator(".empty")).containsText("Nothing was used in these days with this filter");
            visitor.press(AriaRole.LINK, "Make a report");
            assertThat(page.locator("#caseType")).hasValue("Auto Accident");
            page.goBack();
            visitor.press(AriaRole.LINK, "Clear the filter");
            assertThat(page.locator("#caseType")).hasValue("");
            assertThat(page.locator(".tile")).hasCount(4);
        }
    }

    @Test
    void aFirmThatHasNotBegunIsLedToItsFirstKey(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        try (BrowserContext context = english(browser, true)) {
            Visitor visitor = new Visitor(context.newPage(), firm);
            visitor.signIn();
            visitor.press(AriaRole.LINK, "Generate API Key");

            assertThat(visitor.page().locator("#generate")).isVisible();
        }
    }

    /** With script, typing a day is enough to mean own dates. */
    private static void choose(Page page, boolean script, String from, String to) {
        page.locator("#from").fill(from);
        page.locator("#to").fill(to);
        if (!script) {
            page.locator("label.chip:has(input[value=own])").click();
        }
        page.locator("#range .btn.main").click();
    }

    private static void filter(Page page, String caseType) {
        page.locator("#caseType").fill(caseType);
        page.locator(".filters .btn").click();
    }

    private static String dollars(JsonNode amount) {
        BigDecimal cents = new BigDecimal(amount.asText()).setScale(2, RoundingMode.HALF_EVEN);
        return String.format(Locale.US, "$%,.2f", cents);
    }

    private static Page.LocatorOptions hasText(JsonNode text) {
        return new Page.LocatorOptions().setHasText(text.asText());
    }

    private static BrowserContext english(Browser browser, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
    }
}
