package app.tollgate.ejb.access;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.shared.Leases;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Boundary that makes the first operator. */
@Stateless
@Interceptors(TenantTransaction.class)
public class OperatorFounding {

    private static final Duration LEASE_LENGTH = Duration.ofSeconds(10);

    @Inject
    private UserAccounts users;

    @Inject
    private Passwords passwords;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /**
     * Makes the operator if there is nobody yet. The lease is taken in this transaction: a second node that starts at the same time
     * waits at its row until the first has committed.
     *
     * @return whether this call made it
     */
    public boolean ensureFirst(Caller caller, String email, String password) {
        if (leases.take("first-operator", LEASE_LENGTH).isEmpty() || !users.isEmpty()) {
            return false;
        }
        UserAccount operator = new UserAccount(email, "Operator", Set.of(Role.OPERATOR), clock.instant());
        operator.choosePassword(passwords.hash(password));
        users.add(operator);
        return true;
    }
}
