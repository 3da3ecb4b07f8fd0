package app.tollgate.api.tenant;

/** Whether a tenant may use the service. */
public enum TenantStatus {
    ACTIVE,
    SUSPENDED
}
