package org.rushline.waitingroom.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** How many sockets of waiting rooms this node keeps open; further browsers poll. */
@ApplicationScoped
class SocketSettings {

    @Inject
    @ConfigProperty(name = "rushline.sockets.most", defaultValue = "15000")
    @Setting(
            unit = "sockets",
            value =
                    "People whom one node tells about a waiting room over a WebSocket at once: each is a"
                            + " connection and some 20 KB; the others poll.")
    int most;

    @Inject
    @ConfigProperty(name = "rushline.sockets.per.address", defaultValue = "1000")
    @Setting(
            unit = "sockets",
            value =
                    "WebSockets that one address may have open at once; a whole company may be behind it.")
    int perAddress;

    @Inject
    @ConfigProperty(name = "rushline.sockets.per.account", defaultValue = "10")
    @Setting(
            unit = "sockets",
            value = "WebSockets that one account may have open at once: tabs and devices.")
    int perAccount;

    @Inject
    @ConfigProperty(name = "rushline.sockets.per.second", defaultValue = "1000")
    @Setting(
            unit = "sockets a second",
            value =
                    "New WebSockets that one node accepts: those of a node that died must not all come in"
                            + " one moment.")
    int perSecond;

    int most() {
        return most;
    }

    int perAddress() {
        return perAddress;
    }

    int perAccount() {
        return perAccount;
    }

    int perSecond() {
        return perSecond;
    }
}
