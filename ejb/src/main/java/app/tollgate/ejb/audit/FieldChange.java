package app.tollgate.ejb.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One field of a record before and after; null where there was or is nothing.
 *
 * @param before as {@link LogValues} writes it
 * @param after as {@link LogValues} writes it
 */
public record FieldChange(String field, Object before, Object after) {

    public static FieldChange of(String field, Object before, Object after) {
        return new FieldChange(field, LogValues.of(before), LogValues.of(after));
    }

    /** A change of which nobody may learn more than that it was made. */
    static FieldChange masked(String field, Object before, Object after) {
        return new FieldChange(field, before == null ? null : LogValues.MASK, after == null ? null : LogValues.MASK);
    }

    boolean saysNothing() {
        return Objects.equals(before, after) && !LogValues.MASK.equals(after);
    }

    /** Both changes as one. */
    FieldChange then(FieldChange later) {
        return new FieldChange(field, before, later.after);
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("field", field);
        shown.put("before", before);
        shown.put("after", after);
        return shown;
    }
}
