package app.tollgate.web.shared;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TextLength;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads query parameters and gathers everything that is wrong with them; {@link #check} refuses it all at once.
 *
 * <p>A resource method that takes query parameters has this as its {@link jakarta.ws.rs.BeanParam}. A parameter that is missing or empty
 * is empty; one that is given twice, or that nobody asked for, is wrong: a typo in a filter must not silently give other data.
 */
public final class Query {

    private static final int MAX_TEXT = 200;
    private static final int MOST_UNKNOWN = 100;

    private final MultivaluedMap<String, String> parameters;
    private final Set<String> asked = new TreeSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    /** Read from the address of the request. */
    public Query(@Context UriInfo uri) {
        this(uri.getQueryParameters());
    }

    Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** At most 200 characters, none of them NUL, which the database cannot keep. */
    public Optional<String> text(String name) {
        Optional<String> value = raw(name);
        if (value.isPresent() && TextLength.of(value.get()) > MAX_TEXT) {
            return wrong(name, "size", "Use at most " + MAX_TEXT + " characters.");
        }
        if (value.isPresent() && value.get().indexOf(0) >= 0) {
            return wrong(name, "characters", "Leave out NUL characters.");
        }
        return value;
    }

    public Optional<LocalDate> date(String name) {
        try {
            return raw(name).map(Dates::read);
        } catch (DateTimeException notADate) {
            return wrong(name, "type", "Use a date, such as 2026-11-23.");
        }
    }

    public Optional<UUID> id(String name) {
        Optional<String> value = raw(name);
        Optional<UUID> id = value.flatMap(Ids::read);
        return value.isPresent() && id.isEmpty() ? wrong(name, "type", "Use an id as it was answered.") : id;
    }

    /** One of the enum's constants, in capitals or not. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        Optional<String> value = raw(name);
        Optional<E> found = value.flatMap(text -> constant(text, type));
        return value.isPresent() && found.isEmpty() ? wrongConstant(name, type) : found;
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private <E extends Enum<E>> Optional<E> wrongConstant(String name, Class<E> type) {
        return wrong(
                name,
                "type",
                "Use one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** Several of the enum's constants, by repeating the parameter. */
    public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
        asked.add(name);
        Set<E> found = EnumSet.noneOf(type);
        for (String text : parameters.getOrDefault(name, List.of())) {
            if (!text.isBlank()) {
                constant(text, type).ifPresentOrElse(found::add, () -> wrongConstant(name, type));
            }
        }
        return found;
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        Optional<String> value = raw(name);
        return value.filter(text -> !text.matches("true|false")).isPresent()
                ? wrong(name, "type", "Use true or false.")
                : value.map(Boolean::valueOf);
    }

    public PageRequest page() {
        int limit = raw("limit").map(this::limit).orElse(PageRequest.DEFAULT_LIMIT);
        Optional<String> cursor = raw("cursor");
        Optional<String> after = cursor.flatMap(PageRequest::decode);
        if (cursor.isPresent() && after.isEmpty()) {
            wrong("cursor", "type", "Use the nextCursor of the page before.");
        }
        return new PageRequest(limit, after);
    }

    /** Notes an error that the resource found itself. */
    public <T> Optional<T> wrong(String name, String code, String detail) {
        errors.add(FieldError.inQuery(name, code, detail));
        return Optional.empty();
    }

    /**
     * Refuses what is wrong; the last thing to be done here, when every parameter was asked for.
     *
     * @throws ProblemException {@code invalid} naming every wrong parameter
     */
    public void check() {
        parameters.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .limit(MOST_UNKNOWN)
                .forEach(this::unknown);
        checkAsked();
    }

    /** The same for a page, which leaves parameters alone that nobody asked for. */
    public void checkAsked() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void unknown(String name) {
        String known = asked.isEmpty() ? "it takes none." : "it takes " + String.join(", ", asked) + ".";
        wrong(name, "unknown-parameter", "This address has no such parameter; " + known);
    }

    private Integer limit(String text) {
        boolean good = text.matches("[0-9]{1,3}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= PageRequest.MAX_LIMIT;
        if (!good) {
            wrong("limit", "range", "Use 1 to " + PageRequest.MAX_LIMIT + ".");
        }
        return good ? Integer.valueOf(text) : PageRequest.DEFAULT_LIMIT;
    }

    private Optional<String> raw(String name) {
        asked.add(name);
        if (parameters.getOrDefault(name, List.of()).size() > 1) {
            return wrong(name, "repeated", "Give this once.");
        }
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isBlank());
    }
}
