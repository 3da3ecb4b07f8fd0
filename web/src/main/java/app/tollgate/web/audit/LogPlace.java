package app.tollgate.web.audit;

import app.tollgate.web.page.Destination;
import app.tollgate.web.shared.TollgateApplication;
import java.util.List;

/**
 * Where a log is read.
 *
 * @param export address of its file
 * @param keys whose entries can be picked
 */
public record LogPlace(Destination destination, String export, List<SystemLogPageModel.Actor> keys) {

    private static final String EXPORT = "/system-log/export";

    /** A company's own. */
    public static LogPlace ofTenant(List<SystemLogPageModel.Actor> keys) {
        return new LogPlace(Destination.SYSTEM_LOG, "/" + TollgateApplication.API + EXPORT, keys);
    }

    /** The operators', who have no keys. */
    public static LogPlace ofOperators() {
        return new LogPlace(Destination.OPERATOR_LOG, "/" + TollgateApplication.API + "/operator" + EXPORT, List.of());
    }

    /** Address of the page. */
    public String path() {
        return destination.path();
    }
}
