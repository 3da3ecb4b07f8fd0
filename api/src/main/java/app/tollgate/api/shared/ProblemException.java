package app.tollgate.api.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;

/** A refusal with its place in the catalogue; rolls the transaction back and is not wrapped by the container. */
@ApplicationException(rollback = true, inherited = true)
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of(), Map.of());
    }

    /**
     * @param errors what is wrong, field by field
     * @param members further members of the problem document, such as {@code available}
     */
    public ProblemException(ProblemCode code, String detail, List<FieldError> errors, Map<String, Object> members) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    /** The refusal of a body or query whose fields are readable but wrong. */
    public static ProblemException invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? errors.get(0).detail() : errors.size() + " members need a look.";
        return new ProblemException(ProblemCode.INVALID, detail, errors, Map.of());
    }

    public static ProblemException invalid(String pointer, String code, String detail) {
        return invalid(List.of(FieldError.at(pointer, code, detail)));
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND, "Check the address; the id may belong to nothing.");
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }
}
