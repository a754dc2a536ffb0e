package org.kursktimeline.access.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.kursktimeline.core.Actor;

/** The network that an address counts as: itself, or of IPv6 the /64 that one household or server is given. */
final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /** Who a request counts as: its key, or without one the network that it came from. */
    static String caller(Actor actor, String address) {
        return actor.equals(Actor.ANONYMOUS) ? of(address) : "key " + actor.id();
    }

    /** Takes an address in digits, as the server gives it; another text stands for itself. */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notDigits) {
            return address;
        }
    }
}
