package app.tollgate.api.shared;

/** A value and its version, which becomes the {@code ETag} and is asked for again in {@code If-Match}. */
public record Versioned<T>(T value, long version) {

    /** What somebody has seen who read this. */
    public SeenVersions seen() {
        return SeenVersions.of(version);
    }
}
