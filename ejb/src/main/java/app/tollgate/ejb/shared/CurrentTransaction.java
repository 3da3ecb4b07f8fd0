package app.tollgate.ejb.shared;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Notes kept for the length of the running transaction, wherever in the server the code stands. */
final class CurrentTransaction {

    private static final String JNDI_NAME = "java:comp/TransactionSynchronizationRegistry";
    private static volatile TransactionSynchronizationRegistry registry;

    private CurrentTransaction() {}

    /** Lets a test without a container bring its own registry. */
    static void use(TransactionSynchronizationRegistry own) {
        registry = own;
    }

    static boolean isActive() {
        return registry().getTransactionKey() != null;
    }

    static void note(Object key, Object value) {
        registry().putResource(key, value);
    }

    /** Whether nobody noted this key in the running transaction before; notes it. */
    static boolean isFirst(Object key) {
        boolean first = registry().getResource(key) == null;
        registry().putResource(key, Boolean.TRUE);
        return first;
    }

    static <T> Optional<T> noted(Object key, Class<T> type) {
        return isActive() ? Optional.ofNullable(type.cast(registry().getResource(key))) : Optional.empty();
    }

    private static TransactionSynchronizationRegistry registry() {
        TransactionSynchronizationRegistry found = registry;
        if (found == null) {
            found = lookedUp();
            registry = found;
        }
        return found;
    }

    // A constant name in the server's own tree: nothing from outside is looked up.
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry lookedUp() {
        try {
            return (TransactionSynchronizationRegistry) new InitialContext().lookup(JNDI_NAME);
        } catch (NamingException noServer) {
            throw new IllegalStateException("no transaction registry in this container", noServer);
        }
    }
}
