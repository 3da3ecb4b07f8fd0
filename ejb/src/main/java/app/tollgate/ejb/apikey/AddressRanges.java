package app.tollgate.ejb.apikey;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.List;
import java.util.Optional;

/** The addresses a key may be used from: single ones and CIDR ranges, of both protocols; none means everywhere. */
record AddressRanges(List<IPAddress> ranges) {

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefixOnly(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    AddressRanges {
        ranges = List.copyOf(ranges);
    }

    static AddressRanges of(List<String> texts) {
        return new AddressRanges(
                texts.stream().map(text -> read(text).orElseThrow()).toList());
    }

    /** One address or range; bits beyond the prefix are cleared, as routers do. */
    static Optional<IPAddress> read(String text) {
        return Optional.ofNullable(new IPAddressString(text.trim(), STRICT).getAddress())
                .map(address -> unmapped(address.isPrefixed() ? address.toPrefixBlock() : address));
    }

    /** Whether a call from the address is let in. */
    boolean admit(String address) {
        return ranges.isEmpty()
                || read(address)
                        .filter(from -> ranges.stream().anyMatch(range -> range.contains(from)))
                        .isPresent();
    }

    /** Whether every address of the other lies in this one. */
    boolean contain(AddressRanges other) {
        if (ranges.isEmpty()) {
            return true;
        }
        return !other.ranges.isEmpty()
                && other.ranges.stream().allMatch(inner -> ranges.stream().anyMatch(range -> range.contains(inner)));
    }

    /** An IPv4 address in IPv6 clothes (::ffff:192.0.2.1) is the IPv4 address. */
    private static IPAddress unmapped(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped() && !address.isPrefixed()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }
}
