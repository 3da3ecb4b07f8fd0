package app.tollgate.ejb.tenant;

/** The platform schema is up to date and the registry is loaded; observers start their work, in order of priority. */
public record PlatformReady() {}
