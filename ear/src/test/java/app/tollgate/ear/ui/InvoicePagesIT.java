package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.tollgate.ear.DueMonth;
import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class InvoicePagesIT {

    private static final int PATIENCE_SECONDS = 90;

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void anOperatorSeesWhatACreditNoteDoesBeforeItIsIssuedAndTheFirmFindsIt(
            boolean script, Browser browser, RunningTollgate tollgate) throws Exception {
        Firm firm = invoiced(tollgate);
        Browser.NewContextOptions english = new Browser.NewContextOptions()
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script);
        try (BrowserContext staff = browser.newContext(english);
                BrowserContext people = browser.newContext(english)) {
            giveBack(Desk.open(staff, tollgate), firm);
            Page page = people.newPage();
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/settings/invoices");
            assertThat(page.locator("tbody tr").first()).containsText("Credit note on INV-000001");
            assertThat(page.locator("tbody tr").nth(1)).containsText("$0.50 given back");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({"en-US, LIGHT, 1440", "es-MX, DARK, 390"})
    void axeFindsNothingOnPagesOfInvoicesAndNothingIsCut(
            String locale, ColorScheme scheme, int width, Browser browser, RunningTollgate tollgate) throws Exception {
        Firm firm = invoiced(tollgate);
        List<String> findings = new ArrayList<>();
        try (BrowserContext staff = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 1000))) {
            Desk desk = Desk.open(staff, tollgate);
            desk.go("/operator/tenants/" + firm.slug() + "/invoices");
            AccessibilityIT.look(desk.page(), width, findings);
            desk.page().locator("tbody a").first().click();
            AccessibilityIT.look(desk.page(), width, findings);
            ask(desk, "9.99");
            desk.page().locator("form.section button").click();
            AccessibilityIT.look(desk.page(), width, findings);
            ask(desk, "0.50");
            desk.page().locator("form.section button").click();
            AccessibilityIT.look(desk.page(), width, findings);
        }
        org.assertj.core.api.Assertions.assertThat(findings).isEmpty();
    }

    private static void giveBack(Desk desk, Firm firm) {
        Page page = desk.page();
        desk.go("/operator/tenants/" + firm.slug());
        desk.press(AriaRole.LINK, "Open invoices");
        assertThat(page.locator("h1")).hasText("Invoices of Kestrel & Vane");
        Download print = page.waitForDownload(() -> desk.press(AriaRole.LINK, "Download INV-000001 as PDF"));
        org.assertj.core.api.Assertions.assertThat(print.suggestedFilename()).isEqualTo("INV-000001.pdf");
        page.locator("tbody th a").first().click();
        ask(desk, "1.21");
        desk.press(AriaRole.BUTTON, "Show what happens");
        assertThat(page.locator("#amount-e")).containsText("At most $1.20 of this document");
        ask(desk, "0.50");
        desk.press(AriaRole.BUTTON, "Show what happens");
        assertThat(page.locator("main")).containsText("goes down from $1.20 to $0.70");
        desk.press(AriaRole.BUTTON, "Change it");
        assertThat(page.locator("#reason")).hasValue("Calls that never rang");
        desk.press(AriaRole.BUTTON, "Show what happens");
        desk.press(AriaRole.BUTTON, "Issue credit note");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The credit note is issued.");
        assertThat(page.locator("main")).containsText("INV-000002");
    }

    private static void ask(Desk desk, String amount) {
        desk.page().locator("#amount").fill(amount);
        desk.page().locator("#reference").fill("ticket 7");
        desk.page().locator("#reason").fill("Calls that never rang");
    }

    /** A firm with an invoice over five calls of two minutes in the last month. */
    private static Firm invoiced(RunningTollgate tollgate) throws Exception {
        Firm firm = Firm.found(tollgate);
        DueMonth.makeOld(tollgate, firm.slug());
        firm.call(firm.key(), 5, Instant.parse(DueMonth.last().atDay(15) + "T17:00:00Z"));
        DueMonth.hint(tollgate, firm.slug());
        ApiSession admin = firm.admin();
        for (int waited = 0; admin.get("/api/v1/billing/invoices").get("items").isEmpty(); waited++) {
            org.assertj.core.api.Assertions.assertThat(waited).isLessThan(PATIENCE_SECONDS);
            TimeUnit.SECONDS.sleep(1);
        }
        return firm;
    }
}
