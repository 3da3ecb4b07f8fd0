package app.tollgate.web.platform;

import app.tollgate.api.platform.HealthStatus;
import app.tollgate.api.platform.HealthView;
import app.tollgate.web.page.Shell;

/** How the platform does, on a page. */
public record HealthPageModel(Shell shell, HealthView health) {

    private static final long SECONDS_OF_A_MINUTE = 60;

    public boolean wantsAttention() {
        return health.status() == HealthStatus.ATTENTION;
    }

    /** A kind of work in the reader's words; one without words by its own name. */
    public String name(HealthView.Work work) {
        return shell.words().find("platform.kind." + work.kind()).orElse(work.kind());
    }

    /** How long the longest waits, in seconds up to two minutes and in whole minutes then. */
    public String wait(HealthView.Work work) {
        long seconds = work.longestWaitSeconds();
        return seconds == 0
                ? shell.words().t("platform.nobody")
                : work.late()
                        ? shell.words().count("platform.minutes", seconds / SECONDS_OF_A_MINUTE)
                        : shell.words().count("platform.seconds", seconds);
    }
}
