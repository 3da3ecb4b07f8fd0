package app.tollgate.web.ratelimit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits how often one address may call a resource method without a credential.
 *
 * <p>As with MicroProfile Fault Tolerance, each value can be set by configuration:
 * {@code <class name>/<method name>/RateLimited/value}, or for all methods {@code RateLimited/value}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimited {

    /** How many calls in a window. */
    int value() default 60;

    /** Length of the window in seconds. */
    int window() default 60;
}
