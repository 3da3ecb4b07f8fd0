package app.tollgate.web.platform;

import app.tollgate.api.platform.HealthView;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the platform does, on a good and on a bad day. */
public final class SampleHealth {

    private static final Instant NOW = Instant.parse("2026-11-23T17:30:00Z");

    private SampleHealth() {}

    public static Map<String, View> all(Shell shell) {
        return Map.of(
                "health",
                view(
                        shell,
                        0,
                        List.of(
                                HealthView.Work.of("invoice", 214, 0),
                                HealthView.Work.of("mail", 3, 1),
                                HealthView.Work.of("report", 2, 14))),
                "health-late",
                view(shell, 0, List.of(HealthView.Work.of("mail", 3, 347), HealthView.Work.of("storage", 1, 0))),
                "health-outdated",
                view(shell, 12, List.of()));
    }

    private static View view(Shell shell, long outdated, List<HealthView.Work> work) {
        HealthView health = HealthView.of(
                NOW,
                new HealthView.Node("0193a6b5-01d4-7c33-9e8f-0a1b2c3d4e5f", NOW.minusSeconds(34_200)),
                new HealthView.Database("17.7", 11, 2),
                new HealthView.Tenants(214, 3, outdated),
                work);
        return new View("platform/health", new HealthPageModel(shell, health));
    }
}
