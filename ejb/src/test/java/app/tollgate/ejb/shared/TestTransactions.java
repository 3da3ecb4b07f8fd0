package app.tollgate.ejb.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Transactions as the server keeps them, in a test: one physical connection and one persistence context per transaction, shared by
 * EclipseLink and plain SQL alike.
 */
final class TestTransactions implements TransactionSynchronizationRegistry, DataSource {

    private static final Set<String> OWNED_BY_TRANSACTION = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final DataSource database;
    private final ThreadLocal<Running> current = new ThreadLocal<>();
    private EntityManagerFactory factory;

    TestTransactions(DataSource database) {
        this.database = database;
    }

    void use(EntityManagerFactory entityManagerFactory) {
        factory = entityManagerFactory;
    }

    <T> T required(Callable<T> work) throws Exception {
        return current.get() != null ? work.call() : requiresNew(work);
    }

    <T> T requiresNew(Callable<T> work) throws Exception {
        Running outer = current.get();
        Running mine = new Running();
        current.set(mine);
        try {
            T result = work.call();
            mine.commit();
            return result;
        } finally {
            mine.end();
            current.set(outer);
        }
    }

    <T> T notSupported(Callable<T> work) throws Exception {
        Running outer = current.get();
        current.remove();
        try {
            return work.call();
        } finally {
            current.set(outer);
        }
    }

    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    try {
                        return method.invoke(running().entities(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Running running() {
        Running running = current.get();
        if (running == null) {
            throw new IllegalStateException("every data access is in a transaction");
        }
        return running;
    }

    private final class Running {
        private final Map<Object, Object> resources = new HashMap<>();
        private Connection physical;
        private EntityManager entities;

        Connection connection() throws SQLException {
            if (physical == null) {
                physical = database.getConnection();
                physical.setAutoCommit(false);
            }
            Connection shared = physical;
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (OWNED_BY_TRANSACTION.contains(method.getName())) {
                            return null;
                        }
                        try {
                            return method.invoke(shared, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        EntityManager entities() {
            if (entities == null) {
                entities = factory.createEntityManager();
                entities.getTransaction().begin();
            }
            return entities;
        }

        void commit() throws SQLException {
            if (entities != null) {
                entities.getTransaction().commit();
            }
            if (physical != null) {
                physical.commit();
            }
        }

        void end() throws SQLException {
            if (entities != null) {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                entities.close();
            }
            if (physical != null) {
                physical.rollback();
                physical.close();
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Running running = current.get();
        return running == null ? database.getConnection() : running.connection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public Object getTransactionKey() {
        return current.get();
    }

    @Override
    public void putResource(Object key, Object value) {
        running().resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return running().resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        throw new IllegalStateException("not used by the product");
    }

    @Override
    public int getTransactionStatus() {
        return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        throw new IllegalStateException("not used by the product");
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
