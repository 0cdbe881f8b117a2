package org.rushline.seatmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** How many streams this node keeps open; further browsers poll. */
@ApplicationScoped
class SeatMapSettings {

    @Inject
    @ConfigProperty(name = "rushline.streams.most", defaultValue = "12000")
    @Setting(
            unit = "streams",
            value =
                    "Seat maps that one node keeps up to date at once: each is a connection and some"
                            + " 30 KB, so leave the process twice as many open files.")
    int most;

    @Inject
    @ConfigProperty(name = "rushline.streams.per.address", defaultValue = "1000")
    @Setting(
            unit = "streams",
            value =
                    "Seat maps that one address may watch at once; a whole company may be behind it.")
    int perAddress;

    @Inject
    @ConfigProperty(name = "rushline.streams.per.second", defaultValue = "1000")
    @Setting(
            unit = "streams a second",
            value =
                    "New streams that one node accepts, for each begins with the whole board: those of a"
                            + " node that died must not all come in one moment.")
    int perSecond;

    int most() {
        return most;
    }

    int perAddress() {
        return perAddress;
    }

    int perSecond() {
        return perSecond;
    }
}
