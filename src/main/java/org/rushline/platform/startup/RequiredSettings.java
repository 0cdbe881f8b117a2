package org.rushline.platform.startup;

import java.util.List;

/** Settings without which nobody may be served: asked before anything else is started. */
public interface RequiredSettings {

    /** What is missing or wrong, each naming its variable and what to do; empty if all is well. */
    List<String> faults();
}
