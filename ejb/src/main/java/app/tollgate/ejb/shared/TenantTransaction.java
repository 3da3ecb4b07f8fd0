package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;

/** Interceptor of every boundary: gives the transaction of the call to the tenant of the call's {@link Caller}. */
public class TenantTransaction {

    private static final String OUTERMOST = TenantTransaction.class.getName() + ".outermost";

    @AroundInvoke
    Object enterTenant(InvocationContext call) throws Exception {
        boolean belongsToTenant = CurrentTransaction.isActive()
                && call.getParameters().length > 0
                && call.getParameters()[0] instanceof Caller;
        return belongsToTenant ? inTransactionOf((Caller) call.getParameters()[0], call::proceed) : call.proceed();
    }

    static <T> T inTransactionOf(Caller caller, Callable<T> work) throws Exception {
        SearchPath.enter(caller.tenant());
        boolean outermost = CurrentTransaction.isFirst(OUTERMOST);
        if (!outermost) {
            return work.call();
        }
        LastWork.begin(caller);
        T result = work.call();
        end(caller);
        return result;
    }

    // Last of all: a transaction of its own inside the call must not wait for a row that this one holds.
    private static void end(Caller caller) {
        if (TenantSessions.isInUse()) {
            Beans.get(PendingWrites.class).flush();
        }
        LastWork.run();
        IdempotentAnswers.noteEffectOf(caller);
    }
}
