package app.tollgate.batch.report;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.report.ReportClaim;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import java.util.UUID;

/** What a job is told when it is started: whose report it makes, and by which claim. */
record ReportJob(TenantId tenant, ReportClaim claim) {

    static final String NAME = "make-report";

    private static final String TENANT = "tenant";
    private static final String REPORT = "report";
    private static final String TOKEN = "token";

    static ReportJob of(JobContext context) {
        Properties told = context.getProperties();
        return new ReportJob(
                new TenantId(told.getProperty(TENANT)),
                new ReportClaim(UUID.fromString(told.getProperty(REPORT)), Long.parseLong(told.getProperty(TOKEN))));
    }

    Properties parameters() {
        Properties told = new Properties();
        told.setProperty(TENANT, tenant.slug());
        told.setProperty(REPORT, claim.report().toString());
        told.setProperty(TOKEN, Long.toString(claim.token()));
        return told;
    }

    Caller caller() {
        return Caller.system(tenant, NAME);
    }
}
