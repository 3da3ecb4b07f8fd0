package app.tollgate.ear.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the mailbox, and the same as JSON under {@code /api/messages} for tests. */
final class MailboxPage implements AutoCloseable {
    private static final Pattern LETTER = Pattern.compile("/messages/([0-9]{1,18})(/html)?");
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'";
    private static final String LETTER_POLICY =
            "sandbox; default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline'";

    private final HttpServer server;
    private final ExecutorService workers;
    private final Letters letters;
    private final ObjectMapper json = new ObjectMapper();

    private MailboxPage(HttpServer server, ExecutorService workers, Letters letters) {
        this.server = server;
        this.workers = workers;
        this.letters = letters;
    }

    static MailboxPage open(String address, int port, Letters letters) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        MailboxPage page = new MailboxPage(server, Executors.newFixedThreadPool(2), letters);
        server.setExecutor(page.workers);
        server.createContext("/", page::answer);
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply =
                    isForUs(exchange) ? reply(exchange) : Reply.text(421, "This mailbox is for this machine only.");
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type() + "; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", reply.policy());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    // Another site could let its name point here and read the mails in the visitor's browser.
    private static boolean isForUs(HttpExchange exchange) {
        String host =
                String.valueOf(exchange.getRequestHeaders().getFirst("Host")).replaceFirst(":[0-9]+$", "");
        return List.of("127.0.0.1", "localhost").contains(host);
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher letter = LETTER.matcher(path);
        return switch (exchange.getRequestMethod() + " " + (letter.matches() ? "letter" : path)) {
            case "GET /" -> Reply.page(MailboxText.list(letters.all()));
            case "GET letter" -> letter(letter.group(1), letter.group(2) != null);
            case "GET /mailbox.css" -> new Reply(200, "text/css", PAGE_POLICY, MailboxText.style());
            case "GET /api/messages" -> messages(letters.all());
            case "DELETE /api/messages" -> emptied();
            default -> Reply.text(404, "There is nothing here.");
        };
    }

    private Reply letter(String id, boolean bare) {
        Function<Letter, Reply> shown = bare
                ? letter -> new Reply(200, "text/html", LETTER_POLICY, letter.html())
                : letter -> Reply.page(MailboxText.letter(letter));
        Optional<Letter> found = letters.find(id);
        return found.map(shown).orElseGet(() -> Reply.text(404, "There is no such mail."));
    }

    private Reply messages(List<Letter> all) throws IOException {
        List<Map<String, Object>> items = all.stream().map(MailboxPage::asMap).toList();
        return new Reply(200, "application/json", PAGE_POLICY, json.writeValueAsString(Map.of("items", items)));
    }

    private static Map<String, Object> asMap(Letter letter) {
        return Map.of(
                "id", letter.id(),
                "messageId", letter.messageId(),
                "at", letter.at().toString(),
                "from", letter.from(),
                "to", letter.to(),
                "subject", letter.subject(),
                "text", letter.text(),
                "html", letter.html(),
                "attachments", letter.attachments());
    }

    private Reply emptied() {
        letters.clear();
        return Reply.text(204, "");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private record Reply(int status, String type, String policy, String body) {
        static Reply text(int status, String body) {
            return new Reply(status, "text/plain", PAGE_POLICY, body);
        }

        static Reply page(String body) {
            return new Reply(200, "text/html", PAGE_POLICY, body);
        }
    }
}
