package app.tollgate.ear.ui;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What the browser complains about: scripts that fail, and everything that the content security policy stops. */
final class Complaints {

    private final List<String> all = new ArrayList<>();

    private Complaints() {}

    static Complaints of(Page page) {
        Complaints complaints = new Complaints();
        page.onPageError(complaints.all::add);
        page.onConsoleMessage(message -> {
            // A refused form and a page that is not there are told on the console as well, and are meant.
            boolean meant = message.text().matches(".*status of (403|404|422).*");
            if (message.type().matches("error|warning") && !meant) {
                complaints.all.add(page.url() + ": " + message.text());
            }
        });
        return complaints;
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
