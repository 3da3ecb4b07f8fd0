package app.tollgate.ejb.shared;

import app.tollgate.api.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Optional;

/** Boundary of the change poll: what was announced since a version. */
@Stateless
@Interceptors(TenantTransaction.class)
public class ChangeReading {

    @Inject
    private Changes changes;

    /**
     * The announcements after {@code seen}, and the version they reach; everything, if they are no longer listed or the counter went back
     * because a backup was restored.
     */
    public Announced since(Caller caller, long seen) {
        long latest = changes.latest();
        if (latest == seen) {
            return new Announced(seen, List.of());
        }
        if (seen < 0 || latest < seen || changes.oldest() > seen + 1) {
            return new Announced(
                    latest,
                    List.of(new PlatformChange(
                            PlatformChange.EVERYTHING, Optional.empty(), PlatformChange.EVERYTHING)));
        }
        return new Announced(latest, changes.after(seen));
    }

    public void forgetOld(Caller caller) {
        changes.forgetOld();
    }

    /** Announcements up to and including a version. */
    public record Announced(long version, List<PlatformChange> changes) {}
}
