package app.tollgate.web.page;

import app.tollgate.api.shared.BlankText;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Money;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was typed into a form, kept so that nothing is lost when it has to be shown again. */
public record Form(Map<String, List<String>> fields) {

    public static final Form EMPTY = new Form(Map.of());

    public Form {
        fields = Map.copyOf(fields);
    }

    /** What came from a browser, without the NUL characters that nobody types and no database keeps. */
    public static Form of(MultivaluedMap<String, String> typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.forEach((name, values) -> fields.put(
                name, values.stream().map(value -> value.replace("\0", "")).toList()));
        return new Form(fields);
    }

    /** A form that shows present values: name, value, name, value … */
    public static Form showing(String... namesAndValues) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.merge(namesAndValues[i], List.of(namesAndValues[i + 1]), Form::joined);
        }
        return new Form(fields);
    }

    /** The text of a field without surrounding space; empty if it was left out. */
    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() || BlankText.is(values.get(0))
                ? ""
                : values.get(0).strip();
    }

    /** The text of a field, or nothing if it is blank. */
    public Optional<String> filled(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** A secret, exactly as typed. */
    public String secret(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A whole number; null if the field is blank, or if something else was typed, which is added to the errors. */
    public Integer number(String name, FieldErrors errors) {
        Long whole = whole(name, "/" + name, errors);
        if (whole != null && whole != whole.intValue()) {
            errors.add("/" + name, "number", "Use a whole number, such as 500.");
            return null;
        }
        return whole == null ? null : whole.intValue();
    }

    /**
     * A whole number of at most twelve digits as people type it: {@code 500}, {@code 1,200}; null if the field is blank, or if something
     * else was typed, which is added to the errors. Commas stand before groups of three digits: one in another place, and every point,
     * may be meant otherwise.
     *
     * @param pointer where the errors name it
     */
    public Long whole(String name, String pointer, FieldErrors errors) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})")) {
            errors.add(pointer, "number", "Use a whole number, such as 500.");
            return null;
        }
        return Long.valueOf(text.replace(",", ""));
    }

    /**
     * Dollars as people type them: {@code 250}, {@code $1,250.50}; null if the field is blank, or if something else was typed, which is
     * added to the errors. Commas stand before groups of three digits: one in another place may be meant as a point.
     *
     * @param pointer where the errors name it
     */
    public Money money(String name, String pointer, FieldErrors errors) {
        String text = text(name).replaceAll("[$\\s]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3}|(?=\\.))(\\.\\d{1,6})?")) {
            errors.add(pointer, "amount", "Use dollars with at most six decimals, such as 0.0075.");
            return null;
        }
        return Money.parse(text.replace(",", "").replaceFirst("^(-?)\\.", "$10."));
    }

    /** A day; null if the field is blank, or if something else was typed, which is added to the errors. */
    public LocalDate day(String name, FieldErrors errors) {
        try {
            return filled(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            errors.add("/" + name, "date", "Use a day, such as 2027-03-31.");
            return null;
        }
    }

    /** A time of day; null if the field is blank, or if something else was typed, which is added to the errors. */
    public LocalTime time(String name, FieldErrors errors) {
        try {
            return filled(name).map(LocalTime::parse).orElse(null);
        } catch (DateTimeParseException notATime) {
            errors.add("/" + name, "time", "Use a time of day, such as 07:30.");
            return null;
        }
    }

    /** What stands in a field with commas, semicolons, spaces or line ends between. */
    public List<String> words(String name) {
        return Arrays.stream(text(name).split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The one of the constants that was chosen; null if none was. */
    public <E extends Enum<E>> E chosen(String name, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text(name)))
                .findAny()
                .orElse(null);
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
