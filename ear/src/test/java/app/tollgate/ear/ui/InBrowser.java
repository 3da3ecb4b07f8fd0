package app.tollgate.ear.ui;

import app.tollgate.ear.TollgateServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Tests of pages in a real browser on the running server. They run beside other tests, because each has a firm of its own, and none
 * looks at times or at what belongs to the whole platform.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith({Browsers.class, TollgateServer.class})
@interface InBrowser {}
