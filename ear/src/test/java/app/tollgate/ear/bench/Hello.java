package app.tollgate.ear.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The application of {@link BareHello}; a class of its own, because it is packed alone. */
@ApplicationPath("/")
public class Hello extends Application {}
