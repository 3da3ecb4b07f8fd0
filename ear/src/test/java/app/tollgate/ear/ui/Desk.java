package app.tollgate.ear.ui;

import app.tollgate.ear.RunningTollgate;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What an operator does with a page, in the words that stand on it in English. */
record Desk(Page page, RunningTollgate tollgate) {

    /** A page of an operator who has signed in. */
    static Desk open(BrowserContext context, RunningTollgate tollgate) {
        Desk desk = new Desk(context.newPage(), tollgate);
        desk.go("/sign-in?tenant=operator");
        desk.page.locator("#email").fill(RunningTollgate.OPERATOR_EMAIL);
        desk.page.locator("#password").fill(RunningTollgate.OPERATOR_PASSWORD);
        desk.page.locator("main button").click();
        desk.page.waitForURL("**/operator/tenants");
        return desk;
    }

    void go(String path) {
        page.navigate(tollgate.base() + path);
    }

    /** Presses the one button or link of the name. */
    void press(AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
