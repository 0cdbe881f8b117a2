package org.rushline.waitingroom.socket;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.rushline.platform.json.JsonBinder;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Problem;

/**
 * What a client asks over a socket: one of these, which is true.
 *
 * @param join wants a place
 * @param enter wants to be let in
 * @param leave is done
 */
record SocketWish(Boolean join, Boolean enter, Boolean leave) {

    /**
     * @throws Problem if it is anything else
     */
    static SocketWish of(String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var wish = JsonBinder.read(new ByteArrayInputStream(bytes), SocketWish.class);
        var said = Stream.of(wish.join, wish.enter, wish.leave).filter(Objects::nonNull).toList();
        if (said.size() != 1 || !said.get(0)) {
            throw new InvalidFields("join", "exactly one of join, enter and leave must be true");
        }
        return wish;
    }
}
