package app.tollgate.web.page;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why a form was not accepted, in the reader's words.
 *
 * @param whole what is wrong as a whole, or empty if only fields are
 * @param fields what is wrong with each field, by its name
 */
public record Refusal(Optional<String> whole, Map<String, String> fields) {

    public static final Refusal NONE = new Refusal(Optional.empty(), Map.of());

    public static Refusal of(String whole) {
        return new Refusal(Optional.of(whole), Map.of());
    }

    public static Refusal at(String field, String sentence) {
        return new Refusal(Optional.empty(), Map.of(field, sentence));
    }

    /** A problem of a boundary: its pointers name the fields, its codes the sentences. */
    public static Refusal of(ProblemException problem, Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : problem.errors()) {
            fields.putIfAbsent(field(error), sentence(words, field(error), error.code(), error.detail()));
        }
        Optional<String> whole = fields.isEmpty()
                ? Optional.of(sentence(words, "", problem.code().code(), problem.getMessage()))
                : Optional.empty();
        return new Refusal(whole, fields);
    }

    /**
     * The same for a form with a field whose value nothing else may have: that it is taken is told at the field.
     *
     * @param unique name of the field
     */
    public static Refusal of(ProblemException problem, String unique, Words words) {
        return problem.code() == ProblemCode.ALREADY_EXISTS
                ? at(unique, sentence(words, unique, problem.code().code(), problem.getMessage()))
                : of(problem, words);
    }

    public boolean isPresent() {
        return whole.isPresent() || !fields.isEmpty();
    }

    /** The sentence at a field, or null. */
    public String at(String field) {
        return fields.get(field);
    }

    /** What the form calls a field; one of several alike, such as {@code above2}, is numbered from one. */
    public String label(Words words, String labels, String field) {
        String name = numberless(field);
        String number = field.substring(name.length());
        String label = words.find(labels + "." + name).orElse(field);
        return number.isEmpty() ? label : label + " " + (Integer.parseInt(number) + 1);
    }

    private static String numberless(String field) {
        return field.replaceAll("\\d{1,3}$", "");
    }

    /** The name of the form's field: {@code /admin/name} is {@code adminName}, positions in a list are left out. */
    private static String field(FieldError error) {
        String place = error.pointer() == null ? "/" + error.parameter() : error.pointer();
        StringBuilder name = new StringBuilder();
        for (String step : place.substring(1).split("/", -1)) {
            if (name.length() == 0) {
                name.append(step);
            } else if (!step.matches("\\d*")) {
                name.append(Character.toUpperCase(step.charAt(0))).append(step.substring(1));
            }
        }
        return name.toString();
    }

    /** What the field says to the code, else what every field says to it. */
    private static String sentence(Words words, String field, String code, String otherwise) {
        return words.find("problem." + numberless(field) + "." + code)
                .or(() -> words.find("problem." + code))
                .orElse(otherwise);
    }
}
