package org.rushline.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ObjectInputFilter;
import java.util.List;

/** Whether our jvm.options came with server.xml: without it a stranger's bytes become objects. */
@ApplicationScoped
class JvmOptions implements RequiredSettings {

    @Override
    public List<String> faults() {
        return ObjectInputFilter.Config.getSerialFilter() == null
                ? List.of("jvm.options is missing: put ours beside server.xml")
                : List.of();
    }
}
