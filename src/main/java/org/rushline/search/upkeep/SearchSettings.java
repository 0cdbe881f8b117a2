package org.rushline.search.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this node keeps its index. */
@ApplicationScoped
class SearchSettings {

    /** Of this node alone, and on a disk of its own machine; what is in it can be made anew. */
    @Inject
    @ConfigProperty(name = "rushline.search.folder")
    String folder;

    Path folder() {
        return Path.of(folder);
    }
}
