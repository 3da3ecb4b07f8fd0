package app.tollgate.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** Started after every other servlet and filter: from then on pages and API answer, and not before (see {@link Ready}). */
@WebServlet(urlPatterns = "/-/last-of-all", loadOnStartup = Integer.MAX_VALUE)
public class LastOfAll extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static volatile boolean started;

    @Override
    public void init() {
        started = true;
    }

    @Override
    public void destroy() {
        started = false;
    }

    static boolean isStarted() {
        return started;
    }
}
