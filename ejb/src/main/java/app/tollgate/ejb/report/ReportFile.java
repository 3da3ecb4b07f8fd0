package app.tollgate.ejb.report;

import java.util.UUID;

/** A finished file: its size, its hash in hex, the name to save it under, and what it is. */
public record ReportFile(UUID report, long bytes, String sha256, String name, String contentType) {}
