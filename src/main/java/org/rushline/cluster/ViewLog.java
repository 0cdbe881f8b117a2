package org.rushline.cluster;

import java.util.List;
import java.util.logging.Logger;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.infinispan.remoting.transport.Address;

/** Writes down who came and who went, and tells whom it concerns. */
@Listener
public class ViewLog {

    private static final Logger LOG = Logger.getLogger(Grid.class.getName());

    private final Runnable next;

    ViewLog(Runnable next) {
        this.next = next;
    }

    @Merged
    @ViewChanged
    public void changed(ViewChangedEvent view) {
        say(view.getNewMembers());
        next.run();
    }

    void say(List<Address> members) {
        LOG.info(() -> "The cluster's nodes: " + members);
    }
}
