package app.tollgate.batch.contactimport;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.contactimport.ImportClaim;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import java.util.UUID;

/** What a job is told when it is started: whose import it carries out, and by which claim. */
record ImportJob(TenantId tenant, ImportClaim claim) {

    static final String NAME = "import-contacts";

    private static final String TENANT = "tenant";
    private static final String IMPORT = "import";
    private static final String TOKEN = "token";

    static ImportJob of(JobContext context) {
        Properties told = context.getProperties();
        return new ImportJob(
                new TenantId(told.getProperty(TENANT)),
                new ImportClaim(UUID.fromString(told.getProperty(IMPORT)), Long.parseLong(told.getProperty(TOKEN))));
    }

    Properties parameters() {
        Properties told = new Properties();
        told.setProperty(TENANT, tenant.slug());
        told.setProperty(IMPORT, claim.id().toString());
        told.setProperty(TOKEN, Long.toString(claim.token()));
        return told;
    }

    Caller caller() {
        return Caller.system(tenant, NAME);
    }
}
