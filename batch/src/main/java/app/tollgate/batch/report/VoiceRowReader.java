package app.tollgate.batch.report;

import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.VoiceReportRows;
import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Reads the calls of the report, from where its file ends. */
@Named("voiceRowReader")
@Dependent
public class VoiceRowReader extends AbstractItemReader {

    @Inject
    private JobContext context;

    @Inject
    private VoiceReportRows rows;

    @Inject
    private ReportFiles files;

    @Resource
    private ManagedExecutorService beside;

    private VoiceExport export;

    @Override
    public void open(Serializable unused) {
        ReportJob job = ReportJob.of(context);
        export = VoiceExport.resume(rows, files, job.caller(), job.claim(), beside);
        context.setTransientUserData(export);
    }

    @Override
    public Object readItem() {
        return export.next().orElse(null);
    }
}
