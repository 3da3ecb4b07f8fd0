package app.tollgate.ear.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Customize Columns": by pointer, by keyboard and by buttons, remembered for the person. */
@InBrowser
class ColumnsIT {

    private static final String DIALOG = "/self-healing?dialog=columns";

    @Test
    void columnsAreDraggedOrMovedWithTheArrowKeysAndRemembered(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        try (BrowserContext context = context(browser, true)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, Firm.found(tollgate));
            visitor.signIn();
            visitor.go(DIALOG);
            drag(page, page.locator(".grip").nth(2), page.locator(".order li").first());
            assertThat(names(page).subList(0, 3)).containsExactly("Old Number", "External ID", "New Number");
            assertThat(page.locator("drag-order [aria-live]")).hasText("Old Number: place 1 of 7");

            page.locator(".grip").nth(1).focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("drag-order [aria-live]")).hasText("External ID: place 3 of 7");
            assertThat(page.locator(".grip").nth(2)).isFocused();
            page.keyboard().press("Home");
            page.keyboard().press("ArrowUp");
            assertThat(names(page).subList(0, 3)).containsExactly("External ID", "Old Number", "New Number");
            visitor.press(AriaRole.BUTTON, "Move New Number up");
            assertThat(page.locator(".order li").nth(1)).containsText("New Number");
            visitor.press(AriaRole.BUTTON, "Move New Number up");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Move New Number down")))
                    .isFocused();

            visitor.press(AriaRole.BUTTON, "Apply Changes");
            assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Your columns are remembered.");
            visitor.go(DIALOG);
            assertThat(names(page).subList(0, 3)).containsExactly("New Number", "External ID", "Old Number");
        }
    }

    @Test
    void escapeWhileDraggingPutsTheColumnBackAndKeepsTheDialog(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        try (BrowserContext context = context(browser, true)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, Firm.found(tollgate));
            visitor.signIn();
            visitor.go("/self-healing");
            visitor.press(AriaRole.LINK, "Customize Columns");
            List<String> before = names(page);
            hold(page, page.locator(".grip").first(), page.locator(".order li").nth(3));
            assertThat(names(page)).isNotEqualTo(before);
            page.keyboard().press("Escape");
            page.mouse().up();
            assertThat(names(page)).isEqualTo(before);
            assertThat(page.locator("#columns")).isVisible();
        }
    }

    @Test
    void withoutScriptTheButtonsMoveThem(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        try (BrowserContext context = context(browser, false)) {
            Page page = context.newPage();
            Visitor visitor = new Visitor(page, Firm.found(tollgate));
            visitor.signIn();
            visitor.go(DIALOG);
            assertThat(page.locator(".grip")).hasCount(0);
            visitor.press(AriaRole.BUTTON, "Move Old Number up");
            visitor.press(AriaRole.BUTTON, "Apply Changes");
            visitor.go(DIALOG);
            assertThat(names(page).subList(0, 3)).containsExactly("External ID", "Old Number", "New Number");
        }
    }

    private static void drag(Page page, Locator handle, Locator target) {
        hold(page, handle, target);
        page.mouse().up();
    }

    /** Moves the pointer over the target in some steps, as a hand does, with the button held. */
    private static void hold(Page page, Locator handle, Locator target) {
        handle.hover();
        page.mouse().down();
        BoundingBox over = target.boundingBox();
        page.mouse().move(over.x + 20, over.y + over.height / 3, new Mouse.MoveOptions().setSteps(8));
    }

    private static List<String> names(Page page) {
        return page.locator(".order label").allInnerTexts();
    }

    private static BrowserContext context(Browser browser, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-US")
                .setJavaScriptEnabled(script)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
