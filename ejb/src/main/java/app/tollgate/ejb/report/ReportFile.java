package app.tollgate.ejb.report;

import java.util.UUID;

/** A finished file: its size, its hash in hex, and the name to save it under. */
public record ReportFile(UUID report, long bytes, String sha256, String name) {}
