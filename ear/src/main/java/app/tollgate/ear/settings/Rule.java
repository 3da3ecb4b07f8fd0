package app.tollgate.ear.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value must look like, and the words for one that does not. */
interface Rule {
    Pattern MAIL_ADDRESS = Pattern.compile("(?:[^<>\"]{1,100} <)?[^@\\s<>]{1,64}@[A-Za-z0-9.-]{1,255}>?");
    Pattern DATABASE_URL = Pattern.compile("jdbc:postgresql://[^/\\s]+/[^?\\s]+(\\?\\S*)?");
    String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    Pattern ADDRESS_RANGE = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}(?:/(?:3[0-2]|[12]?[0-9]))?"
            + "|(?=[^/]*:)[0-9a-fA-F:.]{2,45}(?:/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))?");

    /** What is wrong with the value, to stand after "must be", or empty if nothing is. */
    Optional<String> fault(String value);

    private static Rule matching(String expected, Predicate<String> good) {
        return value -> good.test(value) ? Optional.empty() : Optional.of(expected);
    }

    static Rule anything() {
        return value -> Optional.empty();
    }

    static Rule oneOf(String... words) {
        return matching("one of " + String.join(", ", words), List.of(words)::contains);
    }

    static Rule number(int least, int most) {
        return matching("a whole number from " + least + " to " + most, value -> {
            if (!value.matches("[0-9]{1,9}")) {
                return false;
            }
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        });
    }

    static Rule length(int least, int most) {
        return matching(
                "from " + least + " to " + most + " characters long",
                value -> value.length() >= least && value.length() <= most);
    }

    static Rule address() {
        return matching(
                "an IP address of this machine",
                value -> ADDRESS_RANGE.matcher(value).matches() && !value.contains("/"));
    }

    static Rule addressRanges() {
        return matching(
                "IP addresses or ranges separated by commas",
                value -> Arrays.stream(value.split(",", -1))
                        .allMatch(part -> ADDRESS_RANGE.matcher(part.strip()).matches()));
    }

    static Rule mailAddress() {
        return matching("an email address", value -> MAIL_ADDRESS.matcher(value).matches());
    }

    static Rule databaseUrl() {
        return matching(
                "of the form jdbc:postgresql://host:port/database",
                value -> DATABASE_URL.matcher(value).matches());
    }

    static Rule base64Key(int bytes) {
        return matching(bytes + " bytes in base64", value -> isKey(value, bytes));
    }

    static Rule base64Keys(int bytes) {
        return matching(
                "keys of " + bytes + " bytes in base64, separated by commas",
                value -> Arrays.stream(value.split("[,\\s]+"))
                        .filter(key -> !key.isBlank())
                        .allMatch(key -> isKey(key, bytes)));
    }

    private static boolean isKey(String value, int bytes) {
        try {
            return Base64.getDecoder().decode(value).length == bytes;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    static Rule webAddress() {
        return matching("of the form https://host[:port], without a path", value -> {
            try {
                URI uri = new URI(value);
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                boolean bare = uri.getPath().isEmpty() && uri.getQuery() == null && uri.getFragment() == null;
                boolean hasPort = uri.getPort() <= 65_535;
                return web && bare && hasPort && uri.getHost() != null && uri.getUserInfo() == null;
            } catch (URISyntaxException malformed) {
                return false;
            }
        });
    }
}
