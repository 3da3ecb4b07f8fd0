package app.tollgate.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The static files of the product, read once. All stand under one hash of them all, so that an address never changes its content and
 * scripts can import their neighbours.
 */
public final class Assets {

    private static final List<String> SHEETS = List.of("tokens.css", "base.css", "components.css");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");
    private static final Assets ALL = new Assets();

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String hash;

    private Assets() {
        add("tollgate.css", sheet());
        for (String name : List.of("tollgate.js", "order.js", "icons.svg", "logo.svg")) {
            add(name, read("/assets/" + name));
        }
        add("htmx.js", read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
        hash = hashOf(byName);
    }

    /** The address of a file; a name that does not exist is a defect and fails. */
    public static String url(String name) {
        if (!ALL.byName.containsKey(name)) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return "/assets/" + ALL.hash + "/" + name;
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.byName.get(name));
    }

    static boolean isPresent(String hash) {
        return ALL.hash.equals(hash);
    }

    private void add(String name, byte[] bytes) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        byName.put(name, new Asset(name, type, bytes, zipped(bytes)));
    }

    private static byte[] sheet() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String sheet : SHEETS) {
            all.writeBytes(read("/assets/" + sheet));
        }
        return all.toByteArray();
    }

    private static byte[] read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing static file " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static String hashOf(Map<String, Asset> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(file -> digest.update(file.bytes()));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
