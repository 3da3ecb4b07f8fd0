package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;

/** The lines in which tenants wait for jobs; a test of turns wants nobody there but its own. */
public final class TestLines {

    private static final TestServer SERVER = TestServer.get();

    private TestLines() {}

    /** Sends everybody away. */
    public static void empty(JobKind kind) {
        SERVER.in(
                Caller.system(TenantId.OPERATOR, "test"),
                () -> SERVER.get(Sql.class).update("delete from platform.tenant_work where kind = ?", kind.work()));
    }
}
