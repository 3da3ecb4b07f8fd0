package app.tollgate.batch.shared;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import app.tollgate.ejb.shared.JobClaim;
import jakarta.batch.runtime.context.JobContext;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * What a job is told when it is started.
 *
 * @param job the name of its XML
 * @param tenant whose work it does
 * @param row which row it carries out, if rows are what waits
 */
public record JobOrder(String job, TenantId tenant, Optional<JobClaim> row) {

    private static final String TENANT = "tenant";
    private static final String ID = "id";
    private static final String TOKEN = "token";

    /** Reads it where the job runs; the XML has the parameters as properties of the same names. */
    public static JobOrder of(JobContext context) {
        Properties told = context.getProperties();
        return new JobOrder(
                context.getJobName(),
                new TenantId(told.getProperty(TENANT)),
                Optional.ofNullable(told.getProperty(ID))
                        .map(id -> new JobClaim(UUID.fromString(id), Long.parseLong(told.getProperty(TOKEN)))));
    }

    Properties parameters() {
        Properties told = new Properties();
        told.setProperty(TENANT, tenant.slug());
        row.ifPresent(claim -> {
            told.setProperty(ID, claim.id().toString());
            told.setProperty(TOKEN, Long.toString(claim.token()));
        });
        return told;
    }

    /** The row of a job that carries one out. */
    public JobClaim claim() {
        return row.orElseThrow();
    }

    /** The system under the job's name; what it does stands in the log as the request of its row, by which it is found. */
    public Caller caller() {
        String request = row.map(claim -> claim.id().toString()).orElse(job);
        return new Caller(tenant, Actor.system(job), RequestId.of(request));
    }
}
