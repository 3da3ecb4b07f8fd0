package app.tollgate.ejb.audit;

import app.tollgate.ejb.shared.IdColumns;
import app.tollgate.ejb.shared.TenantSessions;
import java.util.Collection;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;

/** Makes EclipseLink route its connections, write missing ids, and tell the system log of every change of an entity. */
public class LoggedSessions implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        new TenantSessions().customize(session);
        new IdColumns().customize(session);
        Collection<ClassDescriptor> descriptors = session.getDescriptors().values();
        descriptors.stream()
                .filter(descriptor -> !descriptor.getJavaClass().isAnnotationPresent(Unlogged.class))
                .forEach(descriptor -> descriptor.getEventManager().addListener(new EntityChanges(descriptor)));
    }
}
