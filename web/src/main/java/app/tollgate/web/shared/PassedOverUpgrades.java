package app.tollgate.web.shared;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.util.Header;

/**
 * Has a request that would like another protocol read like any other, as RFC 9110 section 7.8 lets a server do.
 *
 * <p>The codec takes the body of such a request for the other protocol already and would wait for the end of the connection. HTTP/2
 * is looked after by the server's own filter, if it is on.
 */
final class PassedOverUpgrades extends BaseFilter {

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent upgrade && !isWebSocket(upgrade.getHttpHeader())) {
            upgrade.getHttpHeader().setIgnoreContentModifiers(false);
        }
        return context.getInvokeAction();
    }

    private static boolean isWebSocket(HttpHeader request) {
        return "websocket".equalsIgnoreCase(request.getHeader(Header.Upgrade));
    }
}
