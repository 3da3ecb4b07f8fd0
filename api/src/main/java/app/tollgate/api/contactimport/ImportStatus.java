package app.tollgate.api.contactimport;

/** Where an import stands. */
public enum ImportStatus {
    /** The file was read; nothing is imported before somebody says so. */
    PREVIEWED,
    QUEUED,
    RUNNING,
    DONE,
    /** Given up; what was imported until then stays, and it may be committed again to go on. */
    FAILED;

    /** Whether somebody said so and it is not over. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }
}
