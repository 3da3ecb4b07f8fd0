package app.tollgate.web.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** Serves every sample page at {@code /<language>/<theme>/<page>}, to be looked at in a browser without a server. */
final class PreviewServer {

    private static final int PORT = 18150;

    private PreviewServer() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
        server.createContext("/", PreviewServer::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (path.length < 4) {
            send(exchange, 404, "text/plain", new byte[0]);
        } else if (path[1].equals("assets")) {
            Asset asset = Assets.find(path[3]).orElseThrow();
            send(exchange, 200, asset.type(), asset.bytes());
        } else {
            page(exchange, new Samples(Language.of(path[1]).orElseThrow(), Theme.of(path[2])).all(), path[3]);
        }
    }

    private static void page(HttpExchange exchange, Map<String, View> pages, String name) throws IOException {
        Utf8ByteOutput page = ViewWriter.render(pages.get(name));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        page.writeTo(bytes);
        send(exchange, 200, "text/html;charset=UTF-8", bytes.toByteArray());
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
