package app.tollgate.api.shared;

/**
 * What is wrong with one member of a body or one query parameter; exactly one of pointer and parameter is set.
 *
 * @param pointer JSON pointer into the body (RFC 6901), or null
 * @param parameter name of the query parameter, or null
 * @param code stable kebab-case code
 * @param detail one sentence: what is wrong and what to send instead
 */
public record FieldError(String pointer, String parameter, String code, String detail) {

    public static FieldError at(String pointer, String code, String detail) {
        return new FieldError(pointer, null, code, detail);
    }

    public static FieldError inQuery(String parameter, String code, String detail) {
        return new FieldError(null, parameter, code, detail);
    }

    /** The same error, one level deeper: the pointer gets a prefix such as {@code /events/3}. */
    public FieldError under(String prefix) {
        return new FieldError(prefix + pointer, parameter, code, detail);
    }
}
