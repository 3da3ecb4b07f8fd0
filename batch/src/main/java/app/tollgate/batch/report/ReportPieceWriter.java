package app.tollgate.batch.report;

import app.tollgate.ejb.report.ReportPiece;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Adds each piece to the file, with the checkpoint behind it. */
@Named("reportPieceWriter")
@Dependent
public class ReportPieceWriter extends AbstractItemWriter {

    @Inject
    private JobContext context;

    @Override
    public void writeItems(List<Object> items) {
        ReportMaking making = (ReportMaking) context.getTransientUserData();
        items.stream().map(ReportPiece.class::cast).forEach(making::write);
    }
}
