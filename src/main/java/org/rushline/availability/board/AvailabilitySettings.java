package org.rushline.availability.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** How far boards trust what they are told. */
@ApplicationScoped
public class AvailabilitySettings {

    @Inject
    @ConfigProperty(name = "rushline.boards.doubt", defaultValue = "true")
    @Setting(
            "Whether boards are read again, slice by slice, although nobody said that they changed;"
                    + " false is for tests, which look whether boards are right without it.")
    boolean doubt;

    boolean doubt() {
        return doubt;
    }
}
