package app.tollgate.web.tenant;

import java.time.ZoneId;
import java.util.List;

/** The time zones to choose from: those named after a place. */
final class TimeZones {

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(America|Europe|Asia|Africa|Australia|Pacific|Atlantic|Indian)/.+")
                    || zone.equals("UTC"))
            .sorted()
            .toList();

    private TimeZones() {}

    static List<String> all() {
        return ALL;
    }
}
