package app.tollgate.ejb.shared;

import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Does for boundaries in a test what the EJB container and {@link TenantTransaction} do in the server. */
@Interceptor
@InTestTransaction
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class TestTransactionInterceptor {

    @Inject
    private TestTransactions transactions;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return switch (attributeOf(call.getMethod())) {
            case REQUIRES_NEW -> transactions.requiresNew(() -> entered(call));
            case NOT_SUPPORTED -> transactions.notSupported(() -> entered(call));
            default -> transactions.required(() -> entered(call));
        };
    }

    private static Object entered(InvocationContext call) throws Exception {
        return new TenantTransaction().enterTenant(call);
    }

    private static TransactionAttributeType attributeOf(Method method) {
        TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
        TransactionAttribute general = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
        TransactionAttribute found = own != null ? own : general;
        return found == null ? TransactionAttributeType.REQUIRED : found.value();
    }
}
