package app.tollgate.ear.settings;

import static app.tollgate.ear.settings.Setting.*;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What settings demand of each other. */
final class Agreement {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String ANY_FREE_PORT = "0";

    private Agreement() {}

    static List<String> faults(Map<Setting, String> values) {
        List<String> faults = new ArrayList<>();
        if ("production".equals(values.get(PROFILE))) {
            Stream.of(DB_URL, SMTP_HOST)
                    .filter(setting -> !values.containsKey(setting))
                    .forEach(setting -> faults.add(setting.variable()
                            + " must be set, because TOLLGATE_PROFILE is production" + why(setting)));
        }
        if (values.containsKey(DB_URL)) {
            Stream.of(DB_USER, DB_PASSWORD, DB_OWNER_USER, DB_OWNER_PASSWORD)
                    .filter(setting -> !values.containsKey(setting))
                    .forEach(setting -> faults.add(setting.variable() + " must be set, because TOLLGATE_DB_URL is"));
        }
        if (values.containsKey(DB_USER) && values.get(DB_USER).equals(values.get(DB_OWNER_USER))) {
            faults.add(
                    "TOLLGATE_DB_USER must be another role than TOLLGATE_DB_OWNER_USER: the application owns nothing");
        }
        if (values.containsKey(PUBLIC_URL) && plainOverTheNet(values.get(PUBLIC_URL))) {
            faults.add("TOLLGATE_PUBLIC_URL must start with https, except on loopback, not \"" + values.get(PUBLIC_URL)
                    + "\"");
        }
        faults.addAll(samePorts(values));
        return faults;
    }

    /** Of what is started: there is no mailbox beside another server of mails, and no database beside another. */
    private static List<String> samePorts(Map<Setting, String> values) {
        List<Setting> used = new ArrayList<>(List.of(HTTP_PORT));
        if (!values.containsKey(SMTP_HOST)) {
            used.addAll(List.of(MAILBOX_PORT, MAILBOX_SMTP_PORT));
        }
        if (!values.containsKey(DB_URL)) {
            used.add(DB_EMBEDDED_PORT);
        }
        Map<String, Setting> taken = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Setting setting : used) {
            String port = values.getOrDefault(setting, ANY_FREE_PORT);
            Setting other = port.equals(ANY_FREE_PORT) ? null : taken.putIfAbsent(port, setting);
            if (other != null) {
                faults.add(setting.variable() + " must be another port than " + other.variable());
            }
        }
        return faults;
    }

    private static boolean plainOverTheNet(String url) {
        URI uri = URI.create(url);
        return "http".equals(uri.getScheme()) && !LOOPBACK.contains(uri.getHost());
    }

    private static String why(Setting setting) {
        return setting == DB_URL ? " and refuses the embedded database" : " and refuses the mailbox for development";
    }
}
