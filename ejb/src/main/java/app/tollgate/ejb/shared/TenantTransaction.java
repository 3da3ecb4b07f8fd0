package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Interceptor of every boundary: gives the transaction of the call to the tenant of the call's {@link Caller}. */
public class TenantTransaction {

    @AroundInvoke
    Object enterTenant(InvocationContext call) throws Exception {
        if (CurrentTransaction.isActive()
                && call.getParameters().length > 0
                && call.getParameters()[0] instanceof Caller caller) {
            SearchPath.enter(caller.tenant());
            IdempotentAnswers.noteEffectOf(caller);
        }
        return call.proceed();
    }
}
