package app.tollgate.ear.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What an admin of a firm does with a page, in the words that stand on it in English. */
record Visitor(Page page, Firm firm) {

    /** Signs in and waits for the first page. */
    void signIn() {
        tryToSignIn(firm.password());
        page.waitForURL("**/settings/usage");
    }

    void tryToSignIn(String password) {
        go("/sign-in?tenant=" + firm.slug());
        passTheDoor(password);
    }

    /** Signs in at the door that a page without a visitor leads to. */
    void passTheDoor() {
        page.locator("#tenant").fill(firm.slug());
        passTheDoor(firm.password());
    }

    private void passTheDoor(String password) {
        page.locator("#email").fill(firm.adminEmail());
        page.locator("#password").fill(password);
        page.locator("main button").click();
    }

    void go(String path) {
        page.navigate(firm.tollgate().base() + path);
    }

    /** Presses the one button or link of the name. */
    void press(AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Makes a key that may read and write, and copies it from the one page that shows it. */
    String makeKey(String name) {
        askForKey(name);
        String key = page.locator("#made pre").first().textContent();
        press(AriaRole.LINK, "I have copied it");
        return key;
    }

    /** Makes a key that may read and write, and stays on the page that shows it. */
    void askForKey(String name) {
        go("/settings/api");
        press(AriaRole.LINK, "Generate API Key");
        page.locator("#name").fill(name);
        page.locator("input[value=WRITE]").check();
        press(AriaRole.BUTTON, "Generate");
        page.locator("#made").waitFor();
    }
}
