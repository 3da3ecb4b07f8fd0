package app.tollgate.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;

/** What a reader has chosen for all pages, kept in two cookies of the browser. */
final class Choices {

    static final String LANGUAGE = "tg-language";
    static final String THEME = "tg-theme";

    private Choices() {}

    static Language language(HttpServletRequest request, String tenantLocale) {
        boolean saidSo = request.getHeader("Accept-Language") != null;
        return Language.choose(
                cookie(request, LANGUAGE),
                saidSo ? Collections.list(request.getLocales()) : Collections.emptyList(),
                tenantLocale);
    }

    static Theme theme(HttpServletRequest request) {
        return Theme.of(cookie(request, THEME));
    }

    /** What stands around a page for somebody who is not signed in. */
    static Door door(HttpServletRequest request, String path) {
        return new Door(new Words(language(request, null)), theme(request), path);
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
