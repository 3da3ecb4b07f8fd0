package app.tollgate.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects that a call is refused. */
public final class Refusals {

    private Refusals() {}

    /** Expects this problem; what it says can be looked at further. */
    public static AbstractThrowableAssert<?, ?> refuses(ProblemCode code, ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
