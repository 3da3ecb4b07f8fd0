package app.tollgate.web.apikey;

import app.tollgate.api.apikey.ApiKeyView;
import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Permission;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and shows the settings of a key as a form has them; a day of expiry means the end of that day in the tenant's zone. */
final class KeyForm {

    private KeyForm() {}

    static Draft<KeySettings> read(Form form, ZoneId zone) {
        FieldErrors errors = new FieldErrors();
        return read(form, endOf(form.day("expiresAt", errors), zone), errors);
    }

    /** The form on top of what stands: a day that was not touched keeps its hour. */
    static Draft<KeySettings> change(Form form, KeySettings now, ZoneId zone) {
        boolean untouched = now.expiresAt() != null && form.text("expiresAt").equals(lastDay(now.expiresAt(), zone));
        return untouched ? read(form, now.expiresAt(), new FieldErrors()) : read(form, zone);
    }

    private static Draft<KeySettings> read(Form form, Instant expiresAt, FieldErrors errors) {
        return Constraints.draft(
                new KeySettings(
                        form.text("name"),
                        permissions(form),
                        expiresAt,
                        addresses(form),
                        form.number("limitPerMinute", errors)),
                errors);
    }

    static Form show(ApiKeyView key, ZoneId zone) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(key.name()));
        fields.put("permissions", key.permissions().stream().map(Enum::name).toList());
        fields.put("expiresAt", key.expiresAt() == null ? List.of() : List.of(lastDay(key.expiresAt(), zone)));
        fields.put("allowedAddresses", List.of(String.join(", ", key.allowedAddresses())));
        fields.put(
                "limitPerMinute",
                key.limitPerMinute() == null
                        ? List.of()
                        : List.of(key.limitPerMinute().toString()));
        return new Form(fields);
    }

    private static Set<Permission> permissions(Form form) {
        Set<Permission> chosen = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(each -> form.has("permissions", each.name()))
                .forEach(chosen::add);
        return chosen;
    }

    private static List<String> addresses(Form form) {
        return Arrays.stream(form.text("allowedAddresses").split("[,;\\s]+"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static String lastDay(Instant expiresAt, ZoneId zone) {
        return expiresAt.minus(Duration.ofNanos(1)).atZone(zone).toLocalDate().toString();
    }
}
