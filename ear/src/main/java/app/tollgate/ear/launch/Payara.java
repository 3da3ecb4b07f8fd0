package app.tollgate.ear.launch;

import app.tollgate.ear.FileTree;
import app.tollgate.ear.Unpacked;
import app.tollgate.ear.log.ServerNoise;
import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Logger;

/** Payara Micro in this process, from class files that were unpacked before. */
final class Payara implements AutoCloseable {
    private final PayaraMicroRuntime runtime;
    private final Gate gate;

    private Payara(PayaraMicroRuntime runtime, Gate gate) {
        this.runtime = runtime;
        this.gate = gate;
    }

    /**
     * Boots it without an application, behind a closed gate. Its directory holds nothing worth keeping and is made anew; what stood
     * there is put aside, for {@link #tidy} to remove when nobody waits.
     */
    static Payara boot(Path programs, Path directory, PayaraSetup setup)
            throws IOException, BootstrapException, InterruptedException {
        putAside(directory);
        Files.createDirectories(directory);
        // What Payara's own launcher does, minus unpacking 100 MB at every start. The resource adapters are found only
        // if the
        // directory itself is on the class path, the modules only if it is named "runtime".
        ClassLoader loader = server(programs.resolve("runtime"));
        System.setProperty("fish.payara.micro.BootJar", ownJar());
        System.setProperty("fish.payara.micro.UnpackDir", programs.toString());
        Thread.currentThread().setContextClassLoader(loader);
        FutureTask<Gate> gate = new FutureTask<>(() -> Gate.before(loader));
        new Thread(gate, "gate").start();
        try {
            Object booted = loader.loadClass("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) setup.arguments(directory));
            return new Payara(((PayaraMicroBoot) booted).getRuntime(), gate.get());
        } catch (InvocationTargetException failed) {
            throw new BootstrapException(
                    "Payara Micro did not start: " + failed.getCause().getMessage(), failed.getCause());
        } catch (ReflectiveOperationException | ExecutionException changed) {
            throw new BootstrapException("This is not the Payara Micro that Tollgate was built for", changed);
        }
    }

    /** Removes what the last start left. */
    static void tidy(Path directory) throws IOException {
        FileTree.remove(aside(directory));
    }

    private static void putAside(Path directory) throws IOException {
        tidy(directory);
        if (Files.exists(directory)) {
            Files.move(directory, aside(directory), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path aside(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".last");
    }

    private static ClassLoader server(Path modules) throws IOException {
        return new ServerClasses(modules, Unpacked.jars(modules), PayaraMicro.class.getClassLoader());
    }

    private static String ownJar() {
        return PayaraMicro.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }

    /** Deploys the application and opens the gate to it; false if that failed, the log says why. */
    boolean deploy(Path application) {
        boolean deployed = runtime.deploy(application.toFile())
                && !runtime.getDeployedApplicationNames().isEmpty();
        if (deployed) {
            gate.open();
        }
        return deployed;
    }

    @Override
    public void close() throws BootstrapException {
        // What it prints while it stops is for its developers.
        ServerNoise.stopping();
        gate.close();
        Logger.getLogger("PayaraMicro").setFilter(record -> false);
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nobody);
        System.setErr(nobody);
        runtime.shutdown();
    }
}
