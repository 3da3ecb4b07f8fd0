package app.tollgate.ejb.shared;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/**
 * The ejb module wired as the server wires it, on a real PostgreSQL: beans, events, interceptors and transactions, without HTTP.
 *
 * <p>Timers do not run by themselves. {@link #get} gives any bean; call boundaries with a {@code Caller} as everyone does.
 */
public final class TestServer {

    private static final List<Logger> QUIET = List.of("org.flywaydb", "org.jboss.weld").stream()
            .map(Logger::getLogger)
            .toList();
    private static final TestServer SERVER = new TestServer();

    private final TestTransactions transactions = new TestTransactions(TestDatabase.app());
    private final WeldContainer container;

    private TestServer() {
        configure();
        CurrentTransaction.use(transactions);
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "tollgate",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        transactions));
        transactions.use(factory);
        container = new Weld()
                .disableDiscovery()
                .setBeanDiscoveryMode(org.jboss.weld.bootstrap.spi.BeanDiscoveryMode.ALL)
                .addBeanClasses(Classes.beside(Sql.class))
                .addBeanClass(TestTransactionInterceptor.class)
                .addBeanClass(app.tollgate.ejb.access.RememberedPasswords.class)
                .addBeanClass(app.tollgate.ejb.report.FinishedReports.class)
                .addExtension(new Wiring())
                .addExtension(new io.smallrye.config.inject.ConfigExtension())
                .addServices(new Resources(), new Entities())
                .initialize();
    }

    /** The one server of this test run, started and migrated. */
    public static TestServer get() {
        return SERVER;
    }

    /** Any bean, also a package-private one that the test's own package sees. */
    public <T> T get(Class<T> bean) {
        return container.select(bean, Any.Literal.INSTANCE).get();
    }

    /** Runs work in one transaction of the caller's tenant, as a boundary would. */
    public <T> T in(app.tollgate.api.shared.Caller caller, Callable<T> work) {
        try {
            return transactions.requiresNew(() -> TenantTransaction.inTransactionOf(caller, work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void configure() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        System.setProperty("tollgate.db.url", TestDatabase.url());
        System.setProperty("tollgate.db.user", "tollgate_app");
        System.setProperty("tollgate.db.password", TestDatabase.PASSWORD);
        System.setProperty("tollgate.db.owner.user", "tollgate_owner");
        System.setProperty("tollgate.db.owner.password", TestDatabase.PASSWORD);
        System.setProperty("tollgate.profile", "test");
        System.setProperty("tollgate.public.url", "http://localhost:8080");
        System.setProperty("tollgate.master.key", Base64.getEncoder().encodeToString(new byte[32]));
        System.setProperty("tollgate.demo.tenant", "false");
        System.setProperty("tollgate.billing.team.email", "Billing team <billing@tollgate.example>");
        System.setProperty("tollgate.operator.email", "operator@tollgate.example");
        System.setProperty("tollgate.operator.password", "operator-password");
    }

    private final class Wiring implements Extension {

        void interceptors(@Observes BeforeBeanDiscovery discovery) {
            discovery.addInterceptorBinding(InTestTransaction.class);
        }

        void boundaries(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<?> type) {
            type.configureAnnotatedType()
                    .remove(annotation -> annotation instanceof Interceptors)
                    .add(InTestTransactionLiteral.INSTANCE);
        }

        void own(@Observes AfterBeanDiscovery discovery) {
            discovery
                    .<TestTransactions>addBean()
                    .addType(TestTransactions.class)
                    .produceWith(any -> transactions);
        }
    }

    private static final class InTestTransactionLiteral
            extends jakarta.enterprise.util.AnnotationLiteral<InTestTransaction> implements InTestTransaction {
        private static final long serialVersionUID = 1L;
        static final InTestTransactionLiteral INSTANCE = new InTestTransactionLiteral();
    }

    private final class Resources implements ResourceInjectionServices {

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
            return () -> reference(resource((Class<?>) point.getType()));
        }

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
            throw new IllegalStateException("not used by the product");
        }

        private Object resource(Class<?> type) {
            if (type == DataSource.class) {
                return transactions;
            }
            if (type == ThreadFactory.class) {
                return (ThreadFactory) work -> new Thread(() -> {});
            }
            throw new IllegalStateException("no such resource in a test: " + type);
        }

        @Override
        public void cleanup() {}
    }

    private final class Entities implements JpaInjectionServices {

        @Override
        public ResourceReferenceFactory<jakarta.persistence.EntityManager> registerPersistenceContextInjectionPoint(
                InjectionPoint point) {
            return () -> reference(transactions.entityManager());
        }

        @Override
        public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(
                InjectionPoint point) {
            throw new IllegalStateException("not used by the product");
        }

        @Override
        public void cleanup() {}
    }

    private static <T> ResourceReference<T> reference(T value) {
        return new SimpleResourceReference<>(value);
    }
}
