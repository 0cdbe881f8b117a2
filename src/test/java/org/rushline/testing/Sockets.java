package org.rushline.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens, as Linux keeps it. */
public final class Sockets {

    /** In a row of the kernel's table: the state LISTEN, and the columns. */
    private static final String LISTENS = "0A";

    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Sockets() {}

    /** Its TCP sockets that wait for somebody to come. */
    public static Set<InetSocketAddress> listening(long pid) throws IOException {
        var own = inodes(pid);
        var sockets = new HashSet<InetSocketAddress>();
        for (var table : new String[] {"tcp", "tcp6"}) {
            for (var line : Files.readAllLines(Path.of("/proc/net", table))) {
                var entry = line.strip().split("\\s+");
                if (entry[STATE].equals(LISTENS) && own.contains(entry[INODE])) {
                    sockets.add(address(entry[LOCAL].split(":")));
                }
            }
        }
        return sockets;
    }

    /** Words of four bytes each, in the machine's own order; a mapped IPv4 address becomes one. */
    private static InetSocketAddress address(String[] hex) throws UnknownHostException {
        var words = ByteBuffer.wrap(HexFormat.of().parseHex(hex[0]));
        var bytes = ByteBuffer.allocate(words.capacity()).order(ByteOrder.nativeOrder());
        while (words.hasRemaining()) {
            bytes.putInt(words.getInt());
        }
        var address = InetAddress.getByAddress(bytes.array());
        return new InetSocketAddress(address, Integer.parseInt(hex[1], 16));
    }

    private static Set<String> inodes(long pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.map(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("\\D", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }
}
