package app.tollgate.web.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that reads its body as it arrives and may therefore be sent more than others. It takes no {@code Idempotency-Key}:
 * a repeat cannot be told without holding the body.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LargeBody {

    /** The most it takes, in MiB. */
    int value();
}
