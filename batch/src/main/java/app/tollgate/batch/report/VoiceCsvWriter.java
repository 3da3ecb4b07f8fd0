package app.tollgate.batch.report;

import app.tollgate.ejb.report.VoiceRow;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes each chunk of calls as one piece of the file, with the checkpoint behind it. */
@Named("voiceCsvWriter")
@Dependent
public class VoiceCsvWriter extends AbstractItemWriter {

    @Inject
    private JobContext context;

    @Override
    public void writeItems(List<Object> items) {
        ((VoiceExport) context.getTransientUserData())
                .write(items.stream().map(VoiceRow.class::cast).toList());
    }
}
