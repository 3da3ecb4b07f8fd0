package app.tollgate.web.access;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts {@link CallerModule} before the application. */
@WebListener
public class CallerModuleRegistration implements ServletContextListener {

    @Inject
    private CallerAuthentication authentication;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tollgate.public.url", defaultValue = "http://localhost:8080")
    private String issuer;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(new CallerModule(authentication, clock, issuer), event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
