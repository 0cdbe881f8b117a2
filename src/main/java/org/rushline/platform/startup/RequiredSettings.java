package org.rushline.platform.startup;

import java.util.List;

/** Settings without which nobody may be served: asked before anything else is started. */
public interface RequiredSettings {

    /** The faults, each naming its variable and what to do; empty if there are none. */
    List<String> faults();
}
