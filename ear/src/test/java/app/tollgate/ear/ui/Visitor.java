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
        page.navigate(firm.tollgate().base() + "/sign-in?tenant=" + firm.slug());
        page.locator("#email").fill(firm.adminEmail());
        page.locator("#password").fill(password);
        page.locator("main button").click();
    }

    /** Makes a key that may read and write, and copies it from the one page that shows it. */
    String makeKey(String name) {
        page.navigate(firm.tollgate().base() + "/settings/api");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Generate API Key"))
                .click();
        page.locator("#name").fill(name);
        page.locator("input[value=WRITE]").check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Generate").setExact(true))
                .click();
        String key = page.locator("#made pre").first().textContent();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("I have copied it"))
                .click();
        return key;
    }
}
