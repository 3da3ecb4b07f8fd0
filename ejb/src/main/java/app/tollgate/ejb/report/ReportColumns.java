package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The columns that say what a report is to hold. */
final class ReportColumns {

    static final String ORDER = "type, content, from_day, to_day, campaign_id, case_type, broken_out, choices";

    private ReportColumns() {}

    static ReportOrder order(ResultSet row) throws SQLException {
        return new ReportOrder(
                ReportType.valueOf(row.getString("type")),
                ReportContent.valueOf(row.getString("content")),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("to_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("campaign_id", UUID.class)),
                Optional.ofNullable(row.getString("case_type")),
                row.getBoolean("broken_out"),
                Optional.ofNullable(row.getString("choices")));
    }
}
