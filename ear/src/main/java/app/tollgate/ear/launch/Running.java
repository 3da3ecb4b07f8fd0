package app.tollgate.ear.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped in the opposite order. */
final class Running {
    private final Deque<Part> parts = new ArrayDeque<>();
    private final Progress progress;
    private boolean closed;

    Running(Progress progress) {
        this.progress = progress;
    }

    /** Remembers a part; one that comes after the stop is stopped at once. */
    synchronized void add(String name, AutoCloseable part) {
        parts.push(new Part(name, part));
        if (closed) {
            stop();
        }
    }

    /** Stops everything; a part that fails does not keep the others from being stopped. */
    synchronized void stop() {
        closed = true;
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.closing().close();
            } catch (Exception failed) {
                progress.complain(part.name() + " did not stop cleanly: " + failed.getMessage());
            }
        }
    }

    private record Part(String name, AutoCloseable closing) {}
}
