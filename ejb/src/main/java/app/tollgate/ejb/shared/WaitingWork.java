package app.tollgate.ejb.shared;

/**
 * How much work of one kind of {@link TenantWork} waits.
 *
 * @param tenants noted for it, those whose time comes later among them
 * @param longestSeconds since the time of the tenant came that waits longest; 0 if none is due
 */
public record WaitingWork(long tenants, long longestSeconds) {

    public static final WaitingWork NONE = new WaitingWork(0, 0);
}
