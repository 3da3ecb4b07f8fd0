package app.tollgate.web.audit;

/** The files a log can be exported as. */
enum LogFormat {
    CSV("text/csv; charset=utf-8", "csv"),
    JSONL("application/jsonl; charset=utf-8", "jsonl");

    private final String mediaType;
    private final String ending;

    LogFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
