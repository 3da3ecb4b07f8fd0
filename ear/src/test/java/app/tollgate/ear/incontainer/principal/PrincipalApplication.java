package app.tollgate.ear.incontainer.principal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Beside the product's own application, with nothing of it. */
@ApplicationPath("/test")
public class PrincipalApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PrincipalResource.class);
    }
}
