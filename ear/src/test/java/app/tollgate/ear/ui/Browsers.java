package app.tollgate.ear.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the Chromium of this machine; without one they are skipped, and say so. */
final class Browsers implements ExecutionCondition, ParameterResolver {

    private static final Optional<Path> CHROMIUM = Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return CHROMIUM.map(path -> ConditionEvaluationResult.enabled("with " + path))
                .orElseGet(() -> ConditionEvaluationResult.disabled("there is no Chromium on this machine"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Browsers.class))
                .getOrComputeIfAbsent(Thread.currentThread(), key -> Running.start(), Running.class)
                .browser();
    }

    /** One browser for each thread of the whole run: Playwright's objects belong to the thread that uses them. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Map<String, String> nothingDownloaded = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(nothingDownloaded));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM.orElseThrow())
                            .setArgs(List.of("--no-sandbox")));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
