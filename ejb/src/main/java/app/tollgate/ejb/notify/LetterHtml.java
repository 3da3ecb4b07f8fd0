package app.tollgate.ejb.notify;

import java.util.stream.Collectors;

/**
 * Lays a letter out as HTML that old mail programs show as well: one table column, styles on the elements, no pictures, nothing loaded
 * from outside. The style element only darkens it where the reader's program is dark, and widens the button on phones. Every inserted
 * text is escaped.
 */
final class LetterHtml {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>%s</title>
            <style>
            :root{color-scheme:light dark}
            @media (prefers-color-scheme:dark){
            .ground{background:#121416!important}
            .card{background:#1a1d1f!important;border-color:#2e3336!important}
            .ink{color:#ecebe7!important}
            .quiet{color:#b5b7b8!important}
            .rule{border-color:#2e3336!important}
            }
            @media (max-width:480px){
            .side{padding-left:20px!important;padding-right:20px!important}
            .button{display:block!important;text-align:center!important}
            }
            </style></head>
            <body class="ground" style="margin:0;padding:0;background:#f6f5f1">
            <table class="ground" role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="background:#f6f5f1"><tr><td align="center" style="padding:24px 12px">
            <table class="card" role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e3e0d9;border-radius:12px;border-collapse:separate;overflow:hidden;text-align:left;overflow-wrap:anywhere;word-break:break-word;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
            <tr><td class="side" style="padding:18px 32px;background:%s;border-bottom:4px solid %s;border-radius:11px 11px 0 0;font-size:17px;line-height:1.3;font-weight:600;color:#ffffff">%s</td></tr>
            <tr><td class="side" style="padding:28px 32px 0"><h1 class="ink" style="margin:0;font-size:23px;line-height:1.3;font-weight:650;color:#1a1c1e">%s</h1></td></tr>
            <tr><td class="side ink" style="padding:2px 32px 30px;font-size:16px;line-height:1.55;color:#1a1c1e">%s%s</td></tr>
            <tr><td class="side quiet rule" style="padding:18px 32px 24px;border-top:1px solid #e3e0d9;font-size:13px;line-height:1.5;color:#54565a">%s</td></tr>
            </table></td></tr></table></body></html>
            """;

    private static final String BUTTON =
            "<p style=\"margin:26px 0 10px\"><a class=\"button\" href=\"%s\" style=\"display:inline-block;padding:12px 22px;"
                    + "border-radius:7px;background:%s;color:#ffffff;font-weight:600;text-decoration:none\">%s</a></p>"
                    + "<p class=\"quiet\" style=\"margin:0;font-size:13px;line-height:1.5;color:#54565a;word-break:break-all\">%s</p>";

    private LetterHtml() {}

    static String of(Letter letter, Brand brand) {
        return PAGE.formatted(
                escaped(letter.language().toLanguageTag()),
                escaped(letter.subject()),
                brand.primary(),
                brand.accent(),
                escaped(letter.sender()),
                shown(letter.heading()),
                letter.paragraphs().stream().map(LetterHtml::paragraph).collect(Collectors.joining()),
                letter.action().map(action -> button(action, brand)).orElse(""),
                shown(letter.closing()));
    }

    private static String paragraph(String text) {
        return "<p style=\"margin:14px 0 0\">" + shown(text).replace("\n", "<br>") + "</p>";
    }

    private static String button(Letter.Action action, Brand brand) {
        String link = escaped(action.link().toASCIIString());
        return BUTTON.formatted(link, brand.primary(), escaped(action.label()), link);
    }

    // A word joiner keeps a line from ending between the sign of a negative amount and its dollars.
    private static String shown(String text) {
        return escaped(text).replace("−$", "−&#8288;$");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
