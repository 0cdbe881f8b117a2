package org.rushline.cluster;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.fork.ForkChannel;

/** Messages to all other nodes. One may be lost or late, so they carry hints only. */
@ApplicationScoped
public class Peers {

    private static final String STACK = "rushline";

    @Inject Grid grid;

    private final List<JChannel> lines = new ArrayList<>();

    /**
     * A line of this name to all nodes that have one.
     *
     * @param hears what others said, never ourselves; called by the network's threads, which must
     *     not be kept waiting
     */
    public synchronized NodeChannel line(String name, Consumer<byte[]> hears) {
        try {
            var channel = new ForkChannel(grid.channel(), STACK, name);
            channel.setReceiver(
                    new Receiver() {
                        @Override
                        public void receive(Message message) {
                            bytes(message).ifPresent(hears);
                        }
                    });
            channel.setDiscardOwnMessages(true);
            channel.connect(name);
            lines.add(channel);
            return new NodeChannel(channel);
        } catch (Exception e) { // JGroups says no more precisely what it throws
            throw new IllegalStateException(e);
        }
    }

    /** Never the payload as JGroups hands it out: the sender could name any class. */
    private static Optional<byte[]> bytes(Message message) {
        return message.hasArray()
                ? Optional.of(
                        Arrays.copyOfRange(
                                message.getArray(),
                                message.getOffset(),
                                message.getOffset() + message.getLength()))
                : Optional.empty();
    }

    @PreDestroy
    void hangUp() {
        lines.forEach(JChannel::close);
    }
}
