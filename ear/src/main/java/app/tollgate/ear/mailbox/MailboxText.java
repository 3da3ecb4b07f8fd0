package app.tollgate.ear.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The HTML of the mailbox's page. */
final class MailboxText {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/mailbox.css">
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private static final String HEAD = """
            <header><h1>Mailbox</h1>
            <p class="quiet">Every mail that Tollgate sends on this machine lands here, and goes nowhere else. Newest first.</p></header>
            """;

    private MailboxText() {}

    static String list(List<Letter> letters) {
        String rows = letters.stream().map(MailboxText::row).collect(Collectors.joining("\n"));
        String body = letters.isEmpty()
                ? "<p class=\"card none\">No mail yet. An invitation would be the first.</p>"
                : "<ol class=\"card letters\">\n" + rows + "\n</ol>";
        return PAGE.formatted("Mailbox", HEAD + body);
    }

    private static String row(Letter letter) {
        return """
               <li><a href="/messages/%s"><span class="subject">%s</span>
               <span class="to">%s</span> <time datetime="%s">%s</time></a></li>""".formatted(
                        letter.id(),
                        safe(letter.subject()),
                        safe(String.join(", ", letter.to())),
                        letter.at(),
                        WHEN.format(letter.at()));
    }

    static String letter(Letter letter) {
        String html = letter.html().isEmpty()
                ? ""
                : "<div class=\"card\"><iframe sandbox title=\"The mail as HTML\" src=\"/messages/%s/html\"></iframe></div>"
                        .formatted(letter.id());
        String text = letter.text().isEmpty()
                ? ""
                : "<h2>As text</h2>\n<pre class=\"card\">%s</pre>".formatted(safe(letter.text()));
        String body = """
                <header><p><a href="/">All mails</a></p>
                <h1>%s</h1></header>
                <dl>
                <dt>From</dt><dd>%s</dd>
                <dt>To</dt><dd>%s</dd>
                <dt>Received</dt><dd><time datetime="%s">%s</time></dd>
                %s</dl>
                %s
                %s""".formatted(
                        safe(letter.subject()),
                        safe(letter.from()),
                        safe(String.join(", ", letter.to())),
                        letter.at(),
                        WHEN.format(letter.at()),
                        attachments(letter),
                        html,
                        text);
        return PAGE.formatted(safe(letter.subject()), body);
    }

    private static String attachments(Letter letter) {
        return letter.attachments().isEmpty()
                ? ""
                : "<dt>Attached</dt><dd>" + safe(String.join(", ", letter.attachments())) + "</dd>\n";
    }

    static String style() throws IOException {
        try (InputStream style = MailboxText.class.getResourceAsStream("mailbox.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
