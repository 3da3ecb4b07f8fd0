package app.tollgate.web.page;

import app.tollgate.api.shared.FieldError;
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
            fields.putIfAbsent(field(error), sentence(words, error.code(), error.detail()));
        }
        Optional<String> whole = fields.isEmpty()
                ? Optional.of(sentence(words, problem.code().code(), problem.getMessage()))
                : Optional.empty();
        return new Refusal(whole, fields);
    }

    public boolean isPresent() {
        return whole.isPresent() || !fields.isEmpty();
    }

    /** The sentence at a field, or null. */
    public String at(String field) {
        return fields.get(field);
    }

    private static String field(FieldError error) {
        String place = error.pointer() == null ? "/" + error.parameter() : error.pointer();
        int end = place.indexOf('/', 1);
        return end < 0 ? place.substring(1) : place.substring(1, end);
    }

    private static String sentence(Words words, String code, String otherwise) {
        return words.find("problem." + code).orElse(otherwise);
    }
}
