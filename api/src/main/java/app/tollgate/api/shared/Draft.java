package app.tollgate.api.shared;

import java.util.function.BiConsumer;

/**
 * A body on its way to a boundary: its content as far as it could be read, and what is wrong with it so far.
 *
 * <p>A member that is missing or could not be read is null in the content. The boundary adds what its rules find in the members that
 * could be read and refuses everything at once, so that nobody has to mend a body error by error.
 */
public final class Draft<T> {

    private final T content;
    private final FieldErrors errors;

    private Draft(T content, FieldErrors errors) {
        this.content = content;
        this.errors = errors;
    }

    /** @param content null if there is nothing that rules could look at */
    public static <T> Draft<T> of(T content, FieldErrors errors) {
        return new Draft<>(content, errors);
    }

    /** Content whose shape is good. */
    public static <T> Draft<T> good(T content) {
        return new Draft<>(content, new FieldErrors());
    }

    /**
     * The content, if nothing is wrong with it.
     *
     * @param rules see the content, whose members may be null, and add what is wrong beyond its shape
     * @throws ProblemException {@code invalid}, naming everything that is wrong
     */
    public T checked(BiConsumer<? super T, FieldErrors> rules) {
        if (content != null) {
            rules.accept(content, errors);
        }
        return checked();
    }

    /** @throws ProblemException {@code invalid}, naming everything that is wrong */
    public T checked() {
        errors.refuse();
        return content;
    }
}
