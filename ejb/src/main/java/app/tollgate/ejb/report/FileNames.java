package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportContent;
import app.tollgate.api.report.ReportView;

/** What the file of a report is called, and what it is. */
final class FileNames {

    private FileNames() {}

    static String of(ReportView report) {
        String summary = report.content() == ReportContent.SUMMARY ? "-summary" : "";
        return about(report) + summary + days(report) + "." + extension(report);
    }

    private static String days(ReportView report) {
        String first = report.from() == null ? "" : "-" + report.from();
        return report.to() == null ? first : first + "-to-" + report.to();
    }

    static String contentType(ReportView report) {
        return switch (extension(report)) {
            case "zip" -> "application/zip";
            case "pdf" -> "application/pdf";
            default -> "text/csv; charset=utf-8";
        };
    }

    private static String about(ReportView report) {
        return switch (report.type()) {
            case VOICE_CSV -> "voice";
            case SMS_CSV -> "sms";
            case PDF -> "usage";
            case SELF_HEALED_CSV -> "self-healed-contacts";
        };
    }

    private static String extension(ReportView report) {
        return switch (report.type()) {
            case VOICE_CSV, SMS_CSV, SELF_HEALED_CSV -> "csv";
            case PDF -> report.breakOutByCaseType() ? "zip" : "pdf";
        };
    }
}
