package app.tollgate.api.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the answer that shows what this request writes: members of the answer that the request does not have are accepted and
 * ignored, so that what was read can be sent back.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ShownBy {
    Class<? extends Record> value();
}
