package app.tollgate.web.access;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the network address a request came from; only trusted proxies may say that it was another than their own. */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";

    @Inject
    @ConfigProperty(name = "tollgate.trusted.proxies")
    private Optional<String> trustedProxies;

    private List<IPAddress> trusted = List.of();

    public ClientAddress() {}

    ClientAddress(String trustedProxies) {
        this.trustedProxies = Optional.of(trustedProxies);
        readTrusted();
    }

    @PostConstruct
    void readTrusted() {
        trusted = Arrays.stream(trustedProxies.orElse("").split("[,\\s]+"))
                .filter(range -> !range.isBlank())
                .map(range -> Objects.requireNonNull(
                        new IPAddressString(range).getAddress(), "TOLLGATE_TRUSTED_PROXIES: not an address: " + range))
                .toList();
    }

    public String of(HttpServletRequest request) {
        String forwarded = request.getHeader(FORWARDED);
        return forwarded == null ? request.getRemoteAddr() : behindProxies(request.getRemoteAddr(), forwarded);
    }

    /** The last address of the chain that is not a trusted proxy: what stands before it, anybody could have written. */
    String behindProxies(String peer, String forwarded) {
        String address = peer;
        String[] chain = forwarded.split(",");
        for (int i = chain.length - 1; i >= 0 && isTrusted(address); i--) {
            IPAddress said = new IPAddressString(chain[i].trim()).getAddress();
            if (said == null) {
                return address;
            }
            address = said.toCanonicalString();
        }
        return address;
    }

    private boolean isTrusted(String address) {
        IPAddress parsed = new IPAddressString(address).getAddress();
        return parsed != null && trusted.stream().anyMatch(range -> range.contains(parsed));
    }
}
