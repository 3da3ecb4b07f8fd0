package app.tollgate.ejb.notify;

import java.util.stream.Collectors;

/**
 * Lays a letter out as HTML that old mail programs show as well: one table column, styles on the elements, no pictures, nothing loaded
 * from outside. Every inserted text is escaped.
 */
final class LetterHtml {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%s</title></head>
            <body style="margin:0;padding:0;background:#f6f5f1">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="background:#f6f5f1"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:10px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1a1c1e">
            <tr><td style="padding:24px 28px 0;font-size:14px;font-weight:600;color:#54565a">%s</td></tr>
            <tr><td style="padding:8px 28px 0"><h1 style="margin:0;font-size:22px;line-height:1.3;color:#1a1c1e">%s</h1></td></tr>
            <tr><td style="padding:4px 28px 24px;font-size:16px;line-height:1.55">%s%s</td></tr>
            <tr><td style="padding:16px 28px 24px;border-top:1px solid #e3e0d9;font-size:13px;line-height:1.5;color:#54565a">%s</td></tr>
            </table></td></tr></table></body></html>
            """;

    private static final String BUTTON =
            "<p style=\"margin:24px 0 8px\"><a href=\"%s\" style=\"display:inline-block;padding:12px 22px;border-radius:8px;"
                    + "background:#0d5c70;color:#ffffff;font-weight:600;text-decoration:none\">%s</a></p>"
                    + "<p style=\"margin:0;font-size:13px;line-height:1.5;color:#54565a;word-break:break-all\">%s</p>";

    private LetterHtml() {}

    static String of(Letter letter) {
        return PAGE.formatted(
                escaped(letter.language().toLanguageTag()),
                escaped(letter.subject()),
                escaped(letter.sender()),
                escaped(letter.heading()),
                letter.paragraphs().stream().map(LetterHtml::paragraph).collect(Collectors.joining()),
                letter.action().map(LetterHtml::button).orElse(""),
                escaped(letter.closing()));
    }

    private static String paragraph(String text) {
        return "<p style=\"margin:14px 0 0\">" + escaped(text).replace("\n", "<br>") + "</p>";
    }

    private static String button(Letter.Action action) {
        String link = escaped(action.link().toASCIIString());
        return BUTTON.formatted(link, escaped(action.label()), link);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
