package app.tollgate.ear.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.RunningTollgate;
import app.tollgate.ear.TollgateServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Browsers.class, TollgateServer.class})
class FirstLoadIT {

    private static final int BUDGET = 120 * 1024;

    @Test
    void theDoorAndTheFirstPagesBehindItTogetherStayUnderTheBudget(Browser browser, RunningTollgate tollgate)
            throws IOException, InterruptedException {
        Firm firm = Firm.found(tollgate);
        firm.call(firm.key(), 6);
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<Integer> sizes = new ArrayList<>();
            List<String> addresses = new ArrayList<>();
            page.onRequestFinished(request -> {
                sizes.add(Math.max(0, request.sizes().responseBodySize));
                addresses.add(request.url());
            });
            Visitor visitor = new Visitor(page, firm);
            visitor.signIn();
            visitor.go("/settings/reports");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                    .as("%s", sizes)
                    .isBetween(20 * 1024, BUDGET);
            assertThat(addresses)
                    .allMatch(address -> address.startsWith(tollgate.base().toString()));
        }
    }
}
