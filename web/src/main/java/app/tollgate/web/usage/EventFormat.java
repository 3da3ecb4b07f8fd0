package app.tollgate.web.usage;

/** How the body of a report of usage is written. */
enum EventFormat {
    /** One event, or {@code {"events": […]}}. */
    PLAIN,
    /** One CloudEvent. */
    CLOUD_EVENT,
    /** An array of CloudEvents. */
    CLOUD_EVENT_BATCH
}
