package app.tollgate.web.shared;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TextLength;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.Map;

/** Checks the constraints that a record of the contract declares and words what is violated. */
public final class Constraints {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Constraints() {}

    /**
     * The record itself, if it keeps its constraints.
     *
     * @throws ProblemException {@code invalid}, naming each member
     */
    public static <T extends Record> T check(T record) {
        return draft(record, new FieldErrors()).checked();
    }

    /** The record with what it violates. */
    public static <T extends Record> Draft<T> draft(T record) {
        return draft(record, new FieldErrors());
    }

    /** The record with what it violates, in order of pointers, behind the errors that were found before. */
    public static <T> Draft<T> draft(T record, FieldErrors errors) {
        VALIDATOR.validate(record).stream()
                .filter(violation -> !isTextThatFits(violation))
                .map(Constraints::asError)
                .sorted(Comparator.comparing(FieldError::pointer))
                .forEach(errors::add);
        return Draft.of(record, errors);
    }

    /** Bean Validation measures texts in Java's units of 16 bits, of which a character may take two; the contract does not. */
    private static boolean isTextThatFits(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof String text
                && violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                && TextLength.of(text) >= size.min()
                && TextLength.of(text) <= size.max();
    }

    private static FieldError asError(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        String pointer = pointer(violation.getPropertyPath());
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldError.at(pointer, "required", "This is needed.");
            case "Size" ->
                FieldError.at(
                        pointer,
                        "size",
                        "Use " + limits.get("min") + " to " + limits.get("max") + " characters or elements.");
            case "Min" -> FieldError.at(pointer, "too-small", "Use " + limits.get("value") + " or more.");
            case "Max" -> FieldError.at(pointer, "too-large", "Use " + limits.get("value") + " or less.");
            case "Pattern" -> FieldError.at(pointer, "format", "Use the form " + limits.get("regexp") + ".");
            default -> FieldError.at(pointer, "constraint", violation.getMessage());
        };
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
