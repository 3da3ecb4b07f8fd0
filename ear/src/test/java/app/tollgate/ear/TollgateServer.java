package app.tollgate.ear;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives system tests the running server: {@code @ExtendWith(TollgateServer.class)} and a parameter of type {@link RunningTollgate}.
 *
 * <p>The first test that asks starts it, the end of the run stops it; because it is shared, each test makes tenants of its own.
 */
public final class TollgateServer implements ParameterResolver {
    private static final Path HOME = Path.of("target", "system-test", "home").toAbsolutePath();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningTollgate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TollgateServer.class))
                .getOrComputeIfAbsent(RunningTollgate.class, key -> start(), RunningTollgate.class);
    }

    private static RunningTollgate start() {
        try {
            FileTree.remove(HOME);
            return RunningTollgate.start(HOME);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
