package app.tollgate.ejb.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field, or a whole entity, whose changes are nobody's doing: bookkeeping that the system log leaves out. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Unlogged {

    /** Why. */
    String value();
}
