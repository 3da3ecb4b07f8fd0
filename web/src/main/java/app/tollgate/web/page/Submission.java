package app.tollgate.web.page;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The outcome of a form's call: its result, or the problem that the form is to show. Problems that no change of the form could mend
 * are thrown on.
 */
public record Submission<T>(Optional<T> result, Optional<ProblemException> problem) {

    public static <T> Submission<T> of(Supplier<T> call) {
        try {
            return new Submission<>(Optional.of(call.get()), Optional.empty());
        } catch (ProblemException refused) {
            return new Submission<>(Optional.empty(), Optional.of(mendable(refused)));
        }
    }

    /** For calls without a result. */
    public static Submission<Boolean> running(Runnable call) {
        return of(() -> {
            call.run();
            return true;
        });
    }

    public boolean isRefusedAs(ProblemCode code) {
        return problem.filter(refused -> refused.code() == code).isPresent();
    }

    private static ProblemException mendable(ProblemException refused) {
        return switch (refused.code().status()) {
            case 401, 403, 409, 412, 422, 428, 429 -> refused;
            default -> throw refused;
        };
    }
}
