package org.rushline.cluster;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;

/** To all other nodes at once. */
public final class NodeChannel {

    private static final Logger LOG = Logger.getLogger(NodeChannel.class.getName());

    private final JChannel channel;

    NodeChannel(JChannel channel) {
        this.channel = channel;
    }

    /** Returns before anybody has heard it. */
    public void say(byte[] what) {
        try {
            channel.send(new BytesMessage(null, what));
        } catch (Exception e) {
            LOG.log(Level.FINE, "The other nodes have not been told", e);
        }
    }
}
