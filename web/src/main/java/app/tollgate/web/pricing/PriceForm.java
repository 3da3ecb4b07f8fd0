package app.tollgate.web.pricing;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Submission;
import app.tollgate.web.shared.Constraints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the form of a new price. Its tiers are rows of two fields, {@code above0} and {@code price0}, {@code above1} and so on; rows left
 * blank are no tiers.
 */
record PriceForm(Form typed) {

    static final int MOST_ROWS = 20;
    private static final List<String> FIELDS = List.of("tenant", "kind", "unitPrice", "from");

    /** What was typed, with the rows of its tiers moved up so that none is blank between them. */
    static PriceForm of(Form form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        FIELDS.forEach(name -> fields.put(name, List.of(form.text(name))));
        int row = 0;
        for (int i = 0; i < MOST_ROWS; i++) {
            String above = form.text("above" + i);
            String price = form.text("price" + i);
            if (!above.isEmpty() || !price.isEmpty()) {
                fields.put("above" + row, List.of(above));
                fields.put("price" + row, List.of(price));
                row++;
            }
        }
        return new PriceForm(new Form(fields));
    }

    /** How many rows are filled. */
    int tiers() {
        int row = 0;
        while (typed.fields().containsKey("above" + row)) {
            row++;
        }
        return row;
    }

    /** How many rows are shown, so that some are blank. */
    int rows(int blank) {
        return Math.min(MOST_ROWS, tiers() + blank);
    }

    Draft<PriceRequest> read() {
        FieldErrors errors = new FieldErrors();
        List<PriceTier> tiers = new ArrayList<>();
        for (int row = 0; row < tiers(); row++) {
            String at = "/tiers/" + row;
            Long above = typed.whole("above" + row, at + "/above", errors);
            tiers.add(new PriceTier(
                    above == null ? null : above.toString(), typed.money("price" + row, at + "/unitPrice", errors)));
        }
        PriceRequest request = new PriceRequest(
                typed.filled("tenant").orElse(null),
                typed.filled("kind").orElse(null),
                typed.money("unitPrice", "/unitPrice", errors),
                typed.day("from", errors),
                tiers);
        return Constraints.draft(request, errors);
    }

    /** The same outcome with errors of tiers at their fields of the form. */
    static <T> Submission<T> atFields(Submission<T> submission) {
        return new Submission<>(
                submission.result(),
                submission
                        .problem()
                        .map(problem -> new ProblemException(
                                problem.code(),
                                problem.getMessage(),
                                problem.errors().stream()
                                        .map(PriceForm::atField)
                                        .toList(),
                                problem.members())));
    }

    private static FieldError atField(FieldError error) {
        String[] steps = error.pointer().split("/");
        if (steps.length != 4 || !steps[1].equals("tiers")) {
            return error;
        }
        String name = steps[3].equals("above") ? "above" : "price";
        return FieldError.at("/" + name + steps[2], error.code(), error.detail());
    }
}
