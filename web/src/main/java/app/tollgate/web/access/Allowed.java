package app.tollgate.web.access;

import app.tollgate.api.shared.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method, or all methods of a resource; a method's own wins. Without one, nobody may. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** The permission an API key needs. */
    KeyRule keys() default KeyRule.NONE;

    /** The roles of people, any one of which is enough. */
    Role[] people() default {};

    /** Whether callers without any credential may call, too. */
    boolean everybody() default false;
}
