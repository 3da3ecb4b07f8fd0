package app.tollgate.web.audit;

import app.tollgate.api.shared.Ids;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says the values of entries in a reader's language, by the field they stand in; what has no words is shown as it is stored.
 *
 * @param names what the records are called whose ids stand in a field; those that are not known are left out
 */
record LogValueWords(Words words, Formats formats, BiFunction<String, Collection<UUID>, Map<UUID, String>> names) {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private static final String NOTHING = "–";
    private static final String MASK = "***";

    /** Where the words of a field's constants stand: with the pages that show such records. */
    private static final Map<String, List<String>> CONSTANTS = Map.ofEntries(
            Map.entry("columns", List.of("selfheal.column")),
            Map.entry("content", List.of("report.content")),
            Map.entry("createdByKind", List.of("audit.actor")),
            Map.entry("flag", List.of("audit.flag")),
            Map.entry("frequency", List.of("schedule.frequency")),
            Map.entry("method", List.of("audit.method")),
            Map.entry("mode", List.of("spending.mode")),
            Map.entry("optOuts", List.of("casework.channel")),
            Map.entry("outcome", List.of("wallet.state")),
            Map.entry("pauseReason", List.of("campaign.reason")),
            Map.entry("reason", List.of("audit.reason")),
            Map.entry("roles", List.of("access.role")),
            Map.entry("status", List.of("campaign.status", "casework.status", "tenant.state")),
            Map.entry("tier", List.of("tenant.tier")),
            Map.entry("type", List.of("report.type")),
            Map.entry("types", List.of("audit.type")));

    static boolean isNothing(Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    /** A value as people read it. */
    String of(String field, Object value) {
        if (isNothing(value)) {
            return NOTHING;
        }
        List<?> many = value instanceof List<?> list ? list : List.of(value);
        Map<UUID, String> named = names.apply(field, ids(many));
        return many.stream().map(each -> one(field, each, named)).collect(Collectors.joining(", "));
    }

    private static List<UUID> ids(List<?> values) {
        return values.stream()
                .map(each -> Ids.read(String.valueOf(each)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String one(String field, Object value, Map<UUID, String> named) {
        if (isNothing(value)) {
            return NOTHING;
        }
        if (value instanceof Boolean yes) {
            return words.t(yes ? "audit.yes" : "audit.no");
        }
        String text = value.toString();
        if (INSTANT.matcher(text).matches()) {
            Instant at = Instant.parse(text);
            return formats.day(at) + ", " + formats.exactTime(at);
        }
        if (text.equals(MASK)) {
            return words.t("audit.hidden");
        }
        return TurnedText.seen(
                Ids.read(text).map(named::get).or(() -> constant(field, text)).orElse(text));
    }

    private Optional<String> constant(String field, String name) {
        if (field.equals("dayOfWeek")) {
            return Stream.of(DayOfWeek.values())
                    .filter(day -> day.name().equals(name))
                    .map(day ->
                            day.getDisplayName(TextStyle.FULL, words.language().locale()))
                    .findFirst();
        }
        return CONSTANTS.getOrDefault(field, List.of()).stream()
                .map(family -> words.find(family + "." + name))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
