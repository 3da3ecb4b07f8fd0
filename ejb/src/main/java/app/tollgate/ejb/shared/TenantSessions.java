package app.tollgate.ejb.shared;

import java.sql.Connection;
import java.util.Properties;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Makes EclipseLink route each connection it takes to the tenant of the transaction, on both of its logins. */
public class TenantSessions implements SessionCustomizer {

    private static final String IN_USE = TenantSessions.class.getName() + ".inUse";

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new UseInTransaction());
        route((DatabaseLogin) session.getDatasourceLogin());
        if (session instanceof ServerSession server) {
            route((DatabaseLogin) server.getReadConnectionPool().getLogin());
        }
    }

    /** Whether the running transaction has worked with entities, whose changes may not be written yet. */
    static boolean isInUse() {
        return CurrentTransaction.noted(IN_USE, Boolean.class).orElse(false);
    }

    private static void route(DatabaseLogin login) {
        Connector connector = login.getConnector();
        if (connector instanceof JNDIConnector jndi && !(connector instanceof RoutingConnector)) {
            login.setConnector(new RoutingConnector(jndi));
        }
    }

    private static final class UseInTransaction extends SessionEventAdapter {

        @Override
        public void postAcquireUnitOfWork(SessionEvent event) {
            if (CurrentTransaction.isActive()) {
                CurrentTransaction.note(IN_USE, true);
            }
        }
    }

    private static final class RoutingConnector extends JNDIConnector {

        private static final long serialVersionUID = 1L;

        RoutingConnector(JNDIConnector original) {
            super(original.getName());
            setDataSource(original.getDataSource());
            setLookupType(original.getLookupType());
        }

        @Override
        public Connection connect(Properties properties, Session session) {
            return RoutedConnection.of(super.connect(properties, session));
        }
    }
}
